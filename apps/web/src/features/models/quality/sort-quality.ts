import type { IntentQuality } from '@frontdesk/contracts/nlu-report'

export const qualityKeys = ['name', 'phrases', 'support', 'precision', 'recall', 'f1'] as const
export type QualityKey = (typeof qualityKeys)[number]
export type QualityOrder = { key: QualityKey; descending: boolean }

/** Intents whose name or title holds the words, in the order asked for; names decide between equals. */
export const sortQuality = (
  intents: readonly IntentQuality[],
  { key, descending }: QualityOrder,
  query: string,
  titleOf: (name: string) => string,
): IntentQuality[] => {
  const words = query.trim().toLowerCase()
  const found = intents.filter(({ name }) => name.toLowerCase().includes(words) || titleOf(name).toLowerCase().includes(words))
  const byName = (a: IntentQuality, b: IntentQuality) => titleOf(a.name).localeCompare(titleOf(b.name), 'en')
  const sign = descending ? -1 : 1
  return found.toSorted((a, b) => (key === 'name' ? sign * byName(a, b) : sign * (a[key] - b[key]) || byName(a, b)))
}

/** The order after a press on a column's head: the other way round if it is the one already, else from its telling end. */
export const pressColumn = (order: QualityOrder, key: QualityKey): QualityOrder =>
  order.key === key ? { key, descending: !order.descending } : { key, descending: key === 'phrases' || key === 'support' }
