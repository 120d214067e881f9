import type { IntentView } from '@frontdesk/contracts/nlu/intent'

export const intentSorts = ['title', 'phrases', 'quality', 'updated'] as const
export type IntentSort = (typeof intentSorts)[number]

/** Below this F1 an intent is taken for others too often to be left alone. */
export const weakF1 = 0.75

/** What an intent should be looked at for. */
export const intentProblems = (intent: Pick<IntentView, 'tooFew' | 'duplicates' | 'f1'>): ('too-few' | 'duplicates' | 'weak')[] => [
  ...(intent.tooFew ? (['too-few'] as const) : []),
  ...(intent.duplicates > 0 ? (['duplicates'] as const) : []),
  ...(intent.f1 !== null && intent.f1 < weakF1 ? (['weak'] as const) : []),
]

const orders: Record<IntentSort, (one: IntentView, other: IntentView) => number> = {
  title: (one, other) => one.title.localeCompare(other.title, 'en'),
  phrases: (one, other) => one.phrases - other.phrases,
  // The weakest first; those no model knows yet after them.
  quality: (one, other) => (one.f1 ?? 2) - (other.f1 ?? 2),
  updated: (one, other) => other.updatedAt.localeCompare(one.updatedAt),
}

/** The intents that match, in the order asked for. */
export const arrangeIntents = (
  intents: readonly IntentView[],
  { q, sort, attention }: { q: string; sort: IntentSort; attention: boolean },
): IntentView[] => {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return intents
    .filter((intent) => {
      const text = `${intent.title} ${intent.name} ${intent.description}`.toLowerCase()
      return words.every((word) => text.includes(word)) && (!attention || intentProblems(intent).length > 0)
    })
    .sort((one, other) => orders[sort](one, other) || orders.title(one, other))
}
