import { markClose, markOpen } from '../../../components/markdown/nodes.ts'

type Span = { start: number; end: number }

const blockStart = /^(?:\s|[-*+•]\s|\d{1,3}[.)]\s|#{1,6}\s|>\s?|\|)+/
const reserved = /[\uE000\uE001]/g

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Share of words two texts have in common, 0 to 1 (Jaccard index). */
const likeness = (a: Set<string>, b: Set<string>): number => {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared === 0 ? 0 : shared / (a.size + b.size - shared)
}

const enoughLikeness = 0.5

/** Marks the sentence of a Markdown passage that says what was cited; `sentences` are UTF-16 ranges. Unmarked where none is like it. */
export const highlightSentence = (text: string, sentences: readonly Span[], cited: string): string => {
  const wanted = wordsOf(cited)
  const exact = text.indexOf(cited)
  const spans = exact === -1 ? sentences : [{ start: exact, end: exact + cited.length }, ...sentences]
  const best = spans
    .map((span) => ({ span, score: likeness(wanted, wordsOf(text.slice(span.start, span.end))) }))
    .reduce<{ span: Span; score: number } | null>((found, next) => (found === null || next.score > found.score ? next : found), null)
  const clean = (part: string) => part.replace(reserved, '')
  if (best === null || best.score < enoughLikeness) return clean(text)
  const { start, end } = best.span
  const lead = blockStart.exec(text.slice(start, end))?.[0].length ?? 0
  const inner = text.slice(start + lead, end).trimEnd()
  if (/\n\s*\n|\|/.test(inner)) return clean(text)
  return `${clean(text.slice(0, start + lead))}${markOpen}${clean(inner)}${markClose}${clean(text.slice(start + lead + inner.length))}`
}
