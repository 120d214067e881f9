import type { DialogState, FinishedFlow, FlowState } from '@frontdesk/contracts/dialog'
import { inFront } from '../make-step.ts'
import { findFlow } from '../scene.ts'
import type { DialogConfig, DialogStep } from '../types.ts'
import { nextRequest } from './next-request.ts'
import { returnToFlow } from './reask.ts'

/** Shared slots of a flow, which later flows may use. */
function sharedSlots(flow: FlowState, config: DialogConfig): Record<string, string> {
  const shared = new Set(findFlow(config, flow.actionId)?.slots.flatMap((slot) => (slot.shared ? [slot.name] : [])))
  return Object.fromEntries(Object.entries(flow.slots).filter(([name]) => shared.has(name)))
}

/** Takes the current flow off the state, keeping what later messages may refer to, and brings back a suspended one. */
export function closeFlow(state: DialogState, config: DialogConfig, runId: string | null): DialogState {
  const { flow } = state
  if (!flow) return state
  const finished: FinishedFlow = { actionId: flow.actionId, slots: flow.slots, lastOptions: flow.lastOptions, runId }
  return {
    ...state,
    flow: state.suspended.at(-1) ?? null,
    suspended: state.suspended.slice(0, -1),
    finished,
    memory: { ...state.memory, ...sharedSlots(flow, config) },
  }
}

/** After something has ended: on to the next request of the message where it may come now, else back to the flow interrupted, else wait. */
export function carryOn(step: DialogStep, config: DialogConfig): DialogStep {
  const next = nextRequest(step.state, config)
  return next ? inFront(next, step.decisions, step.replies) : returnToFlow(step, config)
}
