import type { EntityQuality } from '@frontdesk/contracts/nlu-report'
import { createTagger } from './create-tagger.ts'
import { labelKey } from './tag-phrase.ts'
import { type TaggerExample, trainTagger } from './train-tagger.ts'

type Counts = { support: number; found: number; right: number }
type Span = { entity: string; role?: string | undefined; group?: string | undefined; start: number; end: number }

const foldCount = 3
/** Examples that are worth holding out: more of them add time and little certainty. */
const mostExamples = 6_000

const spanKey = (span: Span): string => `${labelKey(span)}\n${span.start}\n${span.end}`

const addCounts = (counts: Map<string, Counts>, gold: readonly Span[], found: readonly Span[]): void => {
  const at = (entity: string): Counts => {
    const known = counts.get(entity) ?? { support: 0, found: 0, right: 0 }
    counts.set(entity, known)
    return known
  }
  const right = new Set(gold.map(spanKey))
  for (const span of gold) at(span.entity).support += 1
  for (const span of found) {
    at(span.entity).found += 1
    if (right.has(spanKey(span))) at(span.entity).right += 1
  }
}

/** Precision, recall and F1 of counts; 0 where there is nothing to divide by. */
const toQuality = (name: string, { support, found, right }: Counts): EntityQuality => ({
  name,
  support,
  precision: found === 0 ? 0 : right / found,
  recall: support === 0 ? 0 : right / support,
  f1: support + found === 0 ? 0 : (2 * right) / (support + found),
})

/** How well spans were found among `gold`: exact spans with the same entity, role and group, by entity name, and all of them together. */
export const measureSpans = (sentences: readonly { gold: readonly Span[]; found: readonly Span[] }[]) => {
  const counts = new Map<string, Counts>()
  for (const { gold, found } of sentences) addCounts(counts, gold, found)
  const all = [...counts.values()].reduce(
    (sum, each) => ({ support: sum.support + each.support, found: sum.found + each.found, right: sum.right + each.right }),
    { support: 0, found: 0, right: 0 },
  )
  const entities = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => toQuality(name, each))
  return { all: toQuality('', all), entities }
}

/**
 * How well a tagger finds what is marked in examples it has not seen, in three folds: marked examples are dealt out in turn, others in turn
 * among themselves. Only entities that are marked are told of. `onProgress` is told shares of the whole, 0 to 1.
 */
export const assessTagger = (examples: readonly TaggerExample[], onProgress: (share: number) => void = () => {}): EntityQuality[] => {
  const isMarked = ({ phrase }: TaggerExample) => phrase.entities.length > 0
  const dealt = [...examples.filter(isMarked), ...examples.filter((example) => !isMarked(example))].slice(0, mostExamples)
  if (!dealt.some(isMarked)) return []
  const sentences = Array.from({ length: foldCount }, (_, fold) => {
    const trained = trainTagger(
      dealt.filter((_, index) => index % foldCount !== fold),
      (share) => onProgress((fold + share) / foldCount),
    )
    const tag = trained === null ? () => [] : createTagger(trained.model)
    const held = dealt.filter((_, index) => index % foldCount === fold)
    return held.map(({ phrase, hints, vector }) => ({ gold: phrase.entities, found: tag(phrase.text, vector, hints) }))
  }).flat()
  return measureSpans(sentences).entities.filter(({ support }) => support > 0)
}
