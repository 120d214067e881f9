import { isDeepStrictEqual } from 'node:util'
import { DialogState, emptyDialogState } from '@frontdesk/contracts/dialog'
import type { MessageReply } from '@frontdesk/contracts/message'
import { expect, test } from 'vitest'
import { step } from './step.ts'
import { sampleConfig } from './testing/sample-config.ts'
import { answers, executes, findOrderForm, needs, proposes, reasons, refusesWith, threeItems, twoItems } from './testing/sample-outcomes.ts'
import type { ActionOutcome, DialogEffect, DialogEvent } from './types.ts'

/** mulberry32: a small seeded generator, so that a failure can be played again. */
const seeded = (seed: number) => {
  let counter = seed
  return () => {
    counter = (counter + 0x6d2b79f5) | 0
    let bits = Math.imul(counter ^ (counter >>> 15), 1 | counter)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Dice = { chance(probability: number): boolean; pick<Value>(values: readonly Value[]): Value }

const dice = (random: () => number): Dice => ({
  chance: (probability) => random() < probability,
  pick: (values) => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new Error('nothing to pick')
    return value
  },
})

const texts = [
  'yes',
  'no',
  'ok',
  'the other one',
  'no, the other one',
  'not that one',
  'the second one',
  '2',
  'never mind',
  'cancel it',
  'cancel',
  'both',
  'neither',
  '???',
  '',
  'the jacket',
  'I meant LF-2',
  'what about LF-3?',
  'wrong order',
  "that's wrong",
  'the reason',
  'nothing',
  'fuck this',
  'WHERE IS MY ORDER NOW',
  'talk to a human',
  'keep going',
  'one moment',
  "I don't have it",
  'return it',
  'actually exchange it instead',
  'make it a large',
  'change the size to L',
  '12 Oak Street, Portland',
  'is it free?',
  'hello',
  'toString __proto__ constructor',
  '😀👍',
]
const flowIds = sampleConfig.flows.map(({ actionId }) => actionId)
const names = [...sampleConfig.intents.map(({ name }) => name), 'unknown_intent']
const slots = ['order_number', 'email', 'item', 'reason', 'size', 'color', 'variant', 'address', 'product']
const runIds = ['run-1', 'run-2', 'run-3']

function inventReply({ pick, chance }: Dice): MessageReply | null {
  if (chance(0.7)) return null
  if (chance(0.3)) return { kind: 'confirm', actionRunId: pick(runIds), decision: pick(['confirm', 'cancel']) }
  if (chance(0.3)) return { kind: 'form', values: { [pick(slots)]: pick(['LF-1', '', 'x@example.com']), [pick(slots)]: 'y' } }
  const value = pick([
    'person',
    'stop',
    'keep-going',
    'none',
    `intent:${pick(names)}`,
    `action:${pick([...flowIds, 'gone'])}`,
    `change:${pick(slots)}`,
    'item-jacket',
    'item-boots',
    'too_small',
    'x',
  ])
  return { kind: 'quick-reply', value }
}

function inventMessage(die: Dice): DialogEvent {
  const { pick, chance } = die
  const text = pick(texts)
  const entities = (['order_id', 'email', 'size', 'color', 'return_reason', 'product', '__proto__'] as const).filter(() => chance(0.12))
  const understanding = {
    intents: [...new Set([pick(names), pick(names), pick(names)])].map((name) => ({
      name,
      probability: pick([0.05, 0.3, 0.45, 0.5, 0.9]),
    })),
    outOfScope: pick([0, 0.2, 0.9]),
    entities: entities.map((entity) => ({
      entity,
      value: pick(['LF-1', 'LF-2', 'L', 'blue', 'damaged']),
      text: text.slice(0, 2),
      start: 0,
      end: 2,
      source: 'list' as const,
    })),
    modelVersion: 1,
  }
  const another = () => ({ text: pick(texts), understanding: { ...understanding, intents: [{ name: pick(names), probability: 0.9 }] } })
  const several = chance(0.15) ? { requests: [{ text, understanding }, another(), ...(chance(0.5) ? [another(), another()] : [])] } : {}
  return { kind: 'message', text, understanding, reply: inventReply(die), customerName: pick([null, 'Ana', '']), ...several }
}

function inventOutcome({ pick, chance }: Dice, given: Record<string, string>): ActionOutcome {
  const slot = pick(slots)
  const options = pick([[], twoItems.slice(0, 1), twoItems, threeItems, reasons])
  return pick<() => ActionOutcome>([
    () =>
      needs(slot, 'Which one?', {
        options,
        slots: given,
        problem: chance(0.4) ? 'That does not fit.' : null,
        form: chance(0.3) ? findOrderForm : null,
      }),
    () => needs(slot, 'Which one?', { options, slots: given }),
    () => proposes(pick(runIds), given),
    () =>
      answers('Here.', {
        memory: chance(0.5) ? { order_number: 'LF-1' } : {},
        offer: chance(0.3) ? { actionId: pick(flowIds), label: 'Do it' } : null,
      }),
    () => refusesWith(chance(0.5) ? { actionId: pick([...flowIds, 'gone']), label: 'Do that' } : null, chance(0.5)),
    () => executes(pick(runIds), chance(0.3)),
    () => ({ kind: chance(0.5) ? 'approval-needed' : 'unavailable', text: 'Sorry.' }),
  ])()
}

const endsTurn = (effect: DialogEffect) =>
  effect.kind === 'wait' || effect.kind === 'hand-off' || (effect.kind === 'cancel-run' && effect.then === 'wait')

function outcomeOf(effect: DialogEffect, die: Dice): DialogEvent {
  if (effect.kind === 'search') {
    return {
      kind: 'search-outcome',
      outcome: die.chance(0.5)
        ? { kind: 'answered', text: 'So it is.', content: {} }
        : { kind: 'unsupported', searched: die.pick(['', 'our help articles']) },
    }
  }
  if (effect.kind === 'prepare') return { kind: 'action-outcome', actionId: effect.actionId, outcome: inventOutcome(die, effect.slots) }
  if (effect.kind === 'execute') {
    const outcome = die.chance(0.8) ? executes(effect.runId, die.chance(0.3)) : inventOutcome(die, {})
    return { kind: 'action-outcome', actionId: effect.actionId, outcome }
  }
  return { kind: 'action-outcome', actionId: '', outcome: { kind: 'cancelled' } }
}

const ruleId = /^[a-z]+(-[a-z]+)*$/

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

function runTurn(before: DialogState, die: Dice): DialogState {
  let state = before
  let event: DialogEvent = inventMessage(die)
  let replies = 0
  for (let count = 1; ; count++) {
    const pending = [state.flow, ...state.suspended].flatMap((flow) => flow?.runId ?? [])
    const { effect, decisions, ...stepped } = step(state, event, sampleConfig)
    state = DialogState.parse(JSON.parse(JSON.stringify(stepped.state)))
    must(isDeepStrictEqual(state, stepped.state), 'the state does not survive being stored')
    must(decisions.length > 0 && decisions.every(({ rule }) => ruleId.test(rule)), 'a step without a proper decision')
    must(state.suspended.length < 2, 'more than one flow put aside')
    if (effect.kind === 'execute') must([...pending, before.finished?.runId].includes(effect.runId), 'a run executed that was not pending')
    if (effect.kind === 'cancel-run') must(pending.includes(effect.runId), 'a run cancelled that was not pending')
    replies += stepped.replies.length
    if (endsTurn(effect)) break
    must(count < 8, 'more than eight steps')
    event = outcomeOf(effect, die)
  }
  must(replies > 0, 'a turn without a reply')
  return state
}

function firstFailure(seeds: number): { seed: number; error: unknown } | null {
  for (let seed = 1; seed <= seeds; seed++) {
    const die = dice(seeded(seed))
    let state = emptyDialogState
    try {
      for (let turn = 0; turn < 6; turn++) state = runTurn(state, die)
    } catch (error) {
      return { seed, error }
    }
  }
  return null
}

test('5,000 conversations of random events never throw, never loop, and keep a state that can be stored', () => {
  expect(firstFailure(5000)).toBeNull()
}, 180_000)
