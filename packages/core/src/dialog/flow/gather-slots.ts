import type { FinishedFlow } from '@frontdesk/contracts/dialog'
import type { FlowDefinition, SlotDefinition } from '../types.ts'

type Slots = Record<string, string>

/** Where a new flow's slots may come from, strongest first: the message, another flow, what is remembered. */
export type SlotSources = {
  facts: Slots
  carried: { slots: Slots; definition: FlowDefinition | null } | null
  memory: Slots
  /** The flow that ended last. */
  ended: FinishedFlow | null
  /** Words of the message that starts the flow. */
  bare: string
}

const another = /\b(another|different|other|new|next|second) (order|one|item|purchase|parcel|package|product|thing)\b/
const pointsBack = /\b(it|that|this|them|those|these|same)\b/

const isPicked = (slot: SlotDefinition) => slot.entity === null && slot.shared

function carriedValue(slot: SlotDefinition, { carried }: SlotSources): string | undefined {
  const source = carried?.definition?.slots.find(({ name }) => name === slot.name)
  return source && source.entity === slot.entity ? carried?.slots[slot.name] : undefined
}

/** The message says what it is about in words the flow has no slot for ("where's my jacket"), and does not point back. */
function describesAnother({ slots }: FlowDefinition, { facts, bare }: Pick<SlotSources, 'facts' | 'bare'>): boolean {
  const known = new Set(slots.map(({ entity }) => entity))
  return !pointsBack.test(bare) && Object.keys(facts).some((entity) => !known.has(entity))
}

/**
 * What is remembered is used without asking where it is likely meant. Pointing back ("cancel it") means all of it, save an item
 * that is already dealt with. Else a picked item is not meant, nor an order when an effect just had is asked for once more,
 * or when the message describes one in words the flow has no slot for ("cancel the lamp").
 */
function isMeant(slot: SlotDefinition, definition: FlowDefinition, { facts, memory, ended, bare }: SlotSources): boolean {
  if (!slot.shared || slot.entity === 'email') return slot.shared
  const again = ended?.actionId === definition.actionId
  const dealtWith = again && ended.runId !== null && ended.slots[slot.name] === memory[slot.name]
  if (pointsBack.test(bare)) return !(isPicked(slot) && dealtWith)
  return !isPicked(slot) && !describesAnother(definition, { facts, bare }) && !(definition.effect && again)
}

/** Fills what can be filled of a flow before anything is asked, and says where each value came from. */
export function gatherSlots(definition: FlowDefinition, sources: SlotSources): { slots: Slots; origins: string[] } {
  const fresh = another.test(sources.bare)
  const slots: Slots = {}
  const origins: string[] = []
  const take = (slot: SlotDefinition, value: string | undefined, origin: string): boolean => {
    if (value === undefined) return false
    slots[slot.name] = value
    origins.push(`${slot.name} from ${origin}`)
    return true
  }
  const stated = definition.slots.filter((slot) => slot.entity !== null && take(slot, sources.facts[slot.entity], 'the message'))
  const restated = stated.some((slot) => slot.shared && (carriedValue(slot, sources) ?? sources.memory[slot.name]) !== slots[slot.name])
  for (const slot of definition.slots) {
    if (stated.includes(slot) || (restated && isPicked(slot))) continue
    if (fresh && slot.shared && slot.entity !== 'email') continue
    const elsewhere = slot.shared && slot.entity !== 'email' && !definition.effect && describesAnother(definition, sources)
    const taken = !elsewhere && take(slot, carriedValue(slot, sources), 'the flow before')
    if (!taken && isMeant(slot, definition, sources)) take(slot, sources.memory[slot.name], 'memory')
  }
  return { slots, origins }
}
