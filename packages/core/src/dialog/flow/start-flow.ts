import type { DialogState, FlowState } from '@frontdesk/contracts/dialog'
import { cancelRun, decide, goOn } from '../make-step.ts'
import type { BotReply, Decision, DialogStep, FlowDefinition } from '../types.ts'

/** Longest text kept of what the visitor said in a flow, in UTF-16 code units; the newest is kept. */
const heardLimit = 600

/** Adds a message to what was said in a flow. */
export const hear = (heard: string, text: string): string => `${heard} ${text}`.trim().slice(-heardLimit)

/** A flow nothing was asked in yet. */
export const newFlow = (actionId: string, slots: Record<string, string>, heard: string): FlowState => ({
  actionId,
  slots,
  awaiting: null,
  options: [],
  lastOptions: {},
  lastFilled: null,
  question: null,
  runId: null,
  retries: 0,
  heard: hear('', heard),
  tried: [],
})

/** Asks the action, with what the flow holds, what is missing or what would happen. */
export const prepareFlow = (state: DialogState, flow: FlowState, decisions: Decision[], replies: BotReply[] = []): DialogStep =>
  goOn({ ...state, flow }, { kind: 'prepare', actionId: flow.actionId, slots: flow.slots }, decisions, replies)

/** Prepares a flow again, after withdrawing the run it had proposed; the run's end steps the machine on. */
export function prepareAfresh(state: DialogState, flow: FlowState, decisions: Decision[], replies: BotReply[] = []): DialogStep {
  if (flow.runId === null) return prepareFlow(state, flow, decisions, replies)
  const next: DialogState = { ...state, flow: { ...flow, runId: null, question: null, retries: 0 } }
  const withdrawn = decide('run-withdrawn', flow.runId)
  return goOn(next, cancelRun(flow.runId, 'continue'), [...decisions, withdrawn], replies)
}

/** Starts a flow with the slots gathered for it. */
export function startFlow(
  state: DialogState,
  definition: FlowDefinition,
  gathered: { slots: Record<string, string>; origins: string[] },
  heard: string,
): DialogStep {
  const detail = [definition.actionId, ...gathered.origins].join(', ')
  return prepareFlow(state, newFlow(definition.actionId, gathered.slots, heard), [decide('flow-started', detail)])
}
