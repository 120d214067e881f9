import type { FlowDefinition, SlotDefinition } from '../types.ts'

type Slots = Record<string, string>

/** Where a new flow's slots may come from, strongest first: the message, another flow, what is remembered. */
export type SlotSources = {
  facts: Slots
  carried: { slots: Slots; definition: FlowDefinition | null } | null
  memory: Slots
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

/** What is remembered is used without asking, but a picked item only where the visitor points back to it ("return it"). */
function rememberedValue(slot: SlotDefinition, { memory, bare }: SlotSources): string | undefined {
  if (!slot.shared || (isPicked(slot) && !pointsBack.test(bare))) return undefined
  return memory[slot.name]
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
    take(slot, carriedValue(slot, sources), 'the flow before') || take(slot, rememberedValue(slot, sources), 'memory')
  }
  return { slots, origins }
}
