import type { DialogState, FlowState } from '@frontdesk/contracts/dialog'
import { keepGoingButton, personButton, stopButton } from '../buttons.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { findFlow } from '../scene.ts'
import type { BotReply, Decision, DialogConfig, DialogStep } from '../types.ts'

/** Failures on one question after which a person is offered, and after which the flow is given up. */
const offerPersonAfter = 2
const giveUpAfter = 4

/** The open question of a flow once more, after a lead-in. */
export const askAgain = (flow: FlowState, lead: string): BotReply | null =>
  flow.question && botReply([lead, flow.question.text].filter(Boolean).join(' '), flow.question.content)

/** "Back to your return." */
export function backTo(state: DialogState, flow: FlowState, config: DialogConfig): string {
  const topic = findFlow(config, flow.actionId)?.topic
  return topic ? say('back-to-topic', state.turns, { topic }) : say('back-to-it', state.turns)
}

/** Ends a turn by returning to the open question of the flow in progress, if there is one, after the replies given. */
export function returnToFlow(step: DialogStep, config: DialogConfig): DialogStep {
  const { flow } = step.state
  const again = flow && askAgain(flow, backTo(step.state, flow, config))
  if (!flow || !again) return step
  const resumed = decide('resumed', `${flow.actionId}: ${flow.runId ? 'confirmation' : (flow.awaiting ?? 'question')}`)
  return { ...step, replies: [...step.replies, again], decisions: [...step.decisions, resumed] }
}

/**
 * A question that went unanswered: asked again with what was wrong, then with a person offered, at last given up.
 * A pending confirmation is never given up: its card stays, and yes or no remain the only answers.
 */
export function reask(state: DialogState, flow: FlowState, problem: string, decisions: Decision[]): DialogStep {
  const retries = flow.retries + 1
  const next: DialogState = { ...state, flow: { ...flow, retries } }
  const what = `${flow.actionId}: ${flow.runId ? 'confirmation' : flow.awaiting}, attempt ${retries}`
  if (retries >= giveUpAfter && flow.runId === null) return giveUp(state, flow, decisions)
  const again = askAgain(flow, problem) ?? botReply(problem)
  if (retries < offerPersonAfter)
    return waitFor(next, 'asked', [...decisions, decide(flow.runId ? 'confirmation-reasked' : 'slot-reasked', what)], [again])
  const others = again.content.quickReplies ?? []
  if (flow.runId !== null) {
    const reply = botReply(again.text, { ...again.content, quickReplies: [...others, personButton] })
    return waitFor(next, 'asked', [...decisions, decide('confirmation-reasked', what)], [reply])
  }
  const reply = botReply(`${problem} ${say('slot-offer-person', state.turns)}`, {
    ...again.content,
    quickReplies: [...others, personButton, keepGoingButton, stopButton],
  })
  return waitFor({ ...next, offeredPerson: 'not-understood' }, 'asked', [...decisions, decide('person-offered', what)], [reply])
}

function giveUp(state: DialogState, flow: FlowState, decisions: Decision[]): DialogStep {
  const next: DialogState = { ...state, flow: null, suspended: [], queue: [], finished: null, offeredPerson: 'not-understood' }
  const reply = botReply(say('flow-abandoned', state.turns), { quickReplies: [personButton] })
  return waitFor(next, 'asked', [...decisions, decide('flow-abandoned', `${flow.actionId}: ${flow.awaiting}`)], [reply])
}
