import type { DialogState, FlowState } from '@frontdesk/contracts/dialog'
import type { MessageContent, QuickReply } from '@frontdesk/contracts/message'
import { actionButton, personButton, suggestButtons } from '../buttons.ts'
import { handOff } from '../escalate.ts'
import { carryOn, closeFlow } from '../flow/finish-flow.ts'
import { newFlow, prepareFlow } from '../flow/start-flow.ts'
import { botReply, decide, inFront, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { ActionOutcome, DialogConfig, DialogStep } from '../types.ts'
import { stepNeedSlot } from './step-need-slot.ts'

type OutcomeOf<Kind extends ActionOutcome['kind']> = Extract<ActionOutcome, { kind: Kind }>

const withButtons = (content: MessageContent, buttons: readonly QuickReply[]): MessageContent =>
  buttons.length === 0 ? content : { ...content, quickReplies: [...(content.quickReplies ?? []), ...buttons] }

/** Ends the flow the outcome belongs to; another one in progress stays. */
const endFlow = (state: DialogState, config: DialogConfig, actionId: string): DialogState =>
  state.flow?.actionId === actionId ? closeFlow(state, config, null) : state

/** Nothing else is open once the flow has ended, so that an offer may be made and "yes" can only mean that offer. */
const mayOffer = (state: DialogState) => state.flow === null && state.queue.length === 0

function propose(state: DialogState, flow: FlowState, outcome: OutcomeOf<'proposed'>): DialogStep {
  const { card } = outcome.content
  const question = { text: say('confirm-again', state.turns), content: card ? { card } : {} }
  const lastOptions = { ...flow.lastOptions, ...outcome.choices }
  const next: FlowState = {
    ...flow,
    slots: outcome.slots,
    awaiting: null,
    options: [],
    lastOptions,
    retries: 0,
    runId: outcome.runId,
    question,
  }
  const note = decide('run-proposed', `${flow.actionId}, run ${outcome.runId}`)
  return waitFor({ ...state, flow: next }, 'asked', [note], [botReply(outcome.text, outcome.content)])
}

function answer(state: DialogState, config: DialogConfig, actionId: string, outcome: OutcomeOf<'answered'>): DialogStep {
  const closed = endFlow(state, config, actionId)
  const memory = { ...closed.memory, ...outcome.memory }
  const offer = mayOffer(closed) ? outcome.offer : null
  const content = withButtons(outcome.content, offer ? [actionButton(offer)] : [])
  const next: DialogState = { ...closed, memory, offeredAction: offer?.actionId ?? null }
  const notes = [decide('looked-up', actionId), ...(offer ? [decide('action-offered', offer.actionId)] : [])]
  return carryOn(waitFor(next, 'answered', notes, [botReply(outcome.text, content)]), config)
}

function refuse(state: DialogState, config: DialogConfig, actionId: string, outcome: OutcomeOf<'refused'>): DialogStep {
  const closed = endFlow(state, config, actionId)
  const free = mayOffer(closed)
  const offer = free ? outcome.offer : null
  const offersPerson = free && outcome.offerPerson
  const buttons = [...(offer ? [actionButton(offer)] : []), ...(offer || outcome.offerPerson ? [personButton] : [])]
  const next: DialogState = { ...closed, offeredAction: offer?.actionId ?? null, offeredPerson: offersPerson ? 'policy' : null }
  const notes = [decide('refused-by-policy', `${actionId}: ${outcome.code}`)]
  if (offer) notes.push(decide('action-offered', offer.actionId))
  if (offersPerson) notes.push(decide('person-offered', outcome.code))
  const reply = botReply(outcome.text, withButtons({}, free ? buttons : []))
  return carryOn(waitFor(next, 'refused', notes, [reply]), config)
}

/** The receipt of a run. A run that had been carried out before (Confirm pressed again) leaves the flow in progress alone. */
function showReceipt(state: DialogState, config: DialogConfig, actionId: string, outcome: OutcomeOf<'executed'>): DialogStep {
  const { receipt, runId, repeated } = outcome
  const { receiptId, title, rows } = receipt
  const endsFlow = state.finished?.runId !== runId && state.flow?.actionId === actionId
  const next = endsFlow ? closeFlow(state, config, runId) : state
  const text = repeated ? say('already-done', state.turns) : receipt.text
  const reply = botReply(text, { card: { kind: 'receipt', actionRunId: runId, receiptId, title, rows } })
  const note = decide(repeated ? 'run-repeated' : 'run-executed', `${actionId}, run ${runId}, receipt ${receiptId}`)
  return carryOn(waitFor(next, repeated ? 'answered' : 'acted', [note], [reply]), config)
}

/** The withdrawn run is gone: on with the flow it was withdrawn for, if there is one. */
function afterCancel(state: DialogState, config: DialogConfig): DialogStep {
  const { flow } = state
  const note = decide('run-cancelled', flow ? `on with ${flow.actionId}` : 'nothing under way')
  if (flow && flow.runId === null && flow.question === null) return inFront(prepareFlow(state, flow, []), [note])
  const quickReplies = suggestButtons(config)
  return carryOn(waitFor(state, 'answered', [note], [botReply(say('stopped', state.turns), flow ? {} : { quickReplies })]), config)
}

/** Decides what follows from preparing, executing or withdrawing an action. */
export function stepActionOutcome(state: DialogState, actionId: string, outcome: ActionOutcome, config: DialogConfig): DialogStep {
  const flow = state.flow?.actionId === actionId ? state.flow : newFlow(actionId, {}, '')
  switch (outcome.kind) {
    case 'need-slot':
      return stepNeedSlot(state, flow, outcome)
    case 'proposed':
      return propose(state, flow, outcome)
    case 'answered':
      return answer(state, config, actionId, outcome)
    case 'refused':
      return refuse(state, config, actionId, outcome)
    case 'approval-needed':
      return handOff(state, 'approval-needed', actionId, outcome.text)
    case 'unavailable':
      return handOff(state, 'action-failed', actionId, outcome.text)
    case 'executed':
      return showReceipt(state, config, actionId, outcome)
    case 'cancelled':
      return afterCancel(state, config)
  }
}
