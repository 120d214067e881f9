import { actionCatalog } from '@frontdesk/actions/catalog'

/** The title of the flow that an intent starts; null when it starts none. */
export const findFlow = (intent: string): string | null => actionCatalog.find((flow) => flow.intent === intent)?.title ?? null

/** Slots of flows that an entity fills, as "Return an item: reason". */
export const listSlots = (entity: string): string[] =>
  actionCatalog.flatMap((flow) => flow.slots.filter((slot) => slot.entity === entity).map((slot) => `${flow.title}: ${slot.label}`))
