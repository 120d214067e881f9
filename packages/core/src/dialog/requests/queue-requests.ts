import type { DialogState } from '@frontdesk/contracts/dialog'
import { botReply, decide, inFront } from '../make-step.ts'
import { say } from '../say.ts'
import type { Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'
import type { ReadRequest } from './read-requests.ts'

const queueLimit = 3

/** "One at a time: first your return, then your refund", before a task that will ask something itself. */
function announce(step: DialogStep, first: ReadRequest, [next]: readonly ReadRequest[]): DialogStep {
  const [topic, then] = [first.definition?.topic, next?.definition?.topic]
  if (step.effect.kind !== 'prepare' || !first.definition?.effect || !topic || !then || topic === then) return step
  return inFront(step, [], [botReply(say('one-by-one', step.state.turns, { first: topic, then }))])
}

/** Queues what else the message asks for, where it is clear enough; a hand-over takes everything along. */
export function queueRequests(step: DialogStep, first: ReadRequest, others: readonly ReadRequest[]): DialogStep {
  if (step.effect.kind === 'hand-off') return step
  const asking = others.filter(({ scene: { intent } }) => intent !== null && intent.kind !== 'social')
  const requests = asking.flatMap(({ scene: { intent, wording, facts } }) =>
    intent ? [{ intent: intent.name, text: wording.text, facts }] : [],
  )
  if (requests.length === 0) return step
  const queue = [...step.state.queue, ...requests].slice(0, queueLimit)
  const noted: DialogStep = {
    ...step,
    state: { ...step.state, queue },
    decisions: [...step.decisions, decide('queued', requests.map(({ intent }) => intent).join(', '))],
  }
  return announce(noted, first, asking)
}

/** What the visitor asks for again by itself is no longer waiting. */
export function forgetServed(step: DialogStep, { intent }: Scene): DialogStep {
  const queue = step.state.queue.filter((request) => request.intent !== intent?.name)
  const state: DialogState = { ...step.state, queue }
  return queue.length === step.state.queue.length ? step : { ...step, state }
}
