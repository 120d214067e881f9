import type { LearningItem } from '@frontdesk/contracts/learning'

/** The item that takes the place of a decided one: the one below it, at the end of the list the one above. */
export const nextItem = (items: readonly LearningItem[], id: string): LearningItem | null => {
  const index = items.findIndex((item) => item.id === id)
  if (index === -1) return items[0] ?? null
  return items[index + 1] ?? items[index - 1] ?? null
}

/** The item above or below; the ends do not wrap. */
export const moveItem = (items: readonly LearningItem[], id: string | null, step: 1 | -1): LearningItem | null => {
  const index = items.findIndex((item) => item.id === id)
  if (index === -1) return (step === 1 ? items[0] : items.at(-1)) ?? null
  return items[Math.min(items.length - 1, Math.max(0, index + step))] ?? null
}
