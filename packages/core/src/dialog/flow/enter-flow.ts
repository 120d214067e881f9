import type { DialogState, FlowState } from '@frontdesk/contracts/dialog'
import { botReply, decide, inFront, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { findFlow, type Scene } from '../scene.ts'
import type { DialogStep, FlowDefinition } from '../types.ts'
import { fillFacts } from './fill-facts.ts'
import { gatherSlots } from './gather-slots.ts'
import { returnToFlow } from './reask.ts'
import { newFlow, prepareAfresh, startFlow } from './start-flow.ts'

export type Entry = {
  facts: Record<string, string>
  /** What the visitor said, for options named in it. */
  heard: string
  bare: string
  /** Slots of a flow that ended, to be carried over. */
  from?: { actionId: string; slots: Record<string, string> } | null
}

/** What the visitor said, as an entry into a flow. */
export const entryOf = (scene: Scene): Entry => ({ facts: scene.facts, heard: scene.wording.text, bare: scene.wording.bare })

function gather(scene: Scene, definition: FlowDefinition, entry: Entry, from: Entry['from']) {
  const carried = from ? { slots: from.slots, definition: findFlow(scene.config, from.actionId) } : null
  return gatherSlots(definition, { facts: entry.facts, carried, memory: scene.state.memory, ended: scene.state.finished, bare: entry.bare })
}

/**
 * Enters a flow: starts it, goes on with the one in progress, comes back to a suspended one, puts the current one aside
 * for a look-up, or gives the current one up for another.
 */
export function enterFlow(scene: Scene, definition: FlowDefinition, entry: Entry): DialogStep {
  const { state, flow } = scene
  const outer = state.suspended.at(-1)
  if (flow?.actionId === definition.actionId) return goOnWith(scene, flow, definition, entry)
  if (outer?.actionId === definition.actionId) {
    const next = { ...state, flow: outer, suspended: state.suspended.slice(0, -1) }
    const back = inFront(goOnWith({ ...scene, state: next }, outer, definition, entry), [decide('resumed', outer.actionId)])
    return back
  }
  if (!flow) return startFlow(state, definition, gather(scene, definition, entry, entry.from ?? null), entry.heard)
  const gathered = gather(scene, definition, entry, flow)
  if (scene.definition?.effect && !definition.effect) {
    const started = startFlow({ ...state, suspended: [...state.suspended, flow] }, definition, gathered, entry.heard)
    return inFront(started, [decide('interrupted-by-look-up', `${flow.actionId} waits for ${definition.actionId}`)])
  }
  return switchFlow(scene, flow, definition, gathered, entry)
}

/** The same task again: new facts are taken in, else the open question stands. */
function goOnWith(scene: Scene, flow: FlowState, definition: FlowDefinition, entry: Entry): DialogStep {
  const filled = fillFacts(flow, definition, entry.facts)
  if (filled.changed.length > 0) {
    return prepareAfresh(scene.state, { ...filled.flow, awaiting: null }, [decide('slot-filled', filled.changed.join(', '))])
  }
  if (!flow.question) return prepareAfresh(scene.state, flow, [decide('flow-restated', flow.actionId)])
  return returnToFlow(waitFor(scene.state, 'asked', [decide('flow-restated', flow.actionId)], []), scene.config)
}

function switchFlow(
  scene: Scene,
  flow: FlowState,
  definition: FlowDefinition,
  gathered: { slots: Record<string, string>; origins: string[] },
  entry: Entry,
): DialogStep {
  const { state } = scene
  const outer = state.suspended.at(-1)
  const dropsOuter = definition.effect && outer !== undefined
  const runId = flow.runId ?? (dropsOuter ? outer.runId : null)
  const rest: DialogState = dropsOuter ? { ...state, suspended: [] } : state
  const dropped = [flow.actionId, ...(dropsOuter ? [outer.actionId] : [])].join(', ')
  const detail = [`${dropped} -> ${definition.actionId}`, ...gathered.origins].join(', ')
  const next = { ...newFlow(definition.actionId, gathered.slots, entry.heard), runId }
  const lead = scene.definition?.effect ? [botReply(say('switched', state.turns))] : []
  return prepareAfresh(rest, next, [decide('flow-switched', detail)], lead)
}
