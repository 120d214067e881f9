import { type Block, parseBlocks, type Span } from './parse-blocks.ts'
import { plainText } from './plain-text.ts'

/** A sentence of a passage with its cosine to the question; offsets are into the passage's text, `start === end` for its heading. */
export type PassageSentence = { start: number; end: number; text: string; cosine: number }

/** What may be quoted as one piece: a sentence, item or row, or a whole list. `text` of a list is Markdown, one item a line. */
export type EvidenceUnit = { kind: 'sentence' | 'item' | 'row' | 'steps' | 'list'; start: number; text: string; cosine: number }

const unitKind = { paragraph: 'sentence', code: 'sentence', heading: 'sentence', list: 'item', table: 'row' } as const
const itemMarker = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/
/** Items of a list that may be quoted whole. */
const longestList = 7

const listText = (text: string, { items, ordered }: { items: readonly Span[]; ordered: boolean }): string =>
  items
    .map(({ start, end }, at) => `${ordered ? `${at + 1}.` : '-'} ${plainText(text.slice(start, end).replace(itemMarker, ''))}`)
    .join('\n')

/** A list is quoted whole when it is a list of steps, of which one alone is no answer, or when its heading is nearer to the question than any item. */
const isQuotedWhole = (block: Block, nearest: number, heading: number): block is Block & { kind: 'list' } =>
  block.kind === 'list' &&
  block.items.length > 1 &&
  block.items.length <= longestList &&
  (block.ordered || heading > Math.max(nearest, 0.5))

/** "To cancel:" before a list says nothing without it, and what the list is about. */
const leadsIn = (block: Block, next: Block | undefined, sentence: PassageSentence): boolean =>
  block.kind === 'paragraph' && (next?.kind === 'list' || next?.kind === 'table') && sentence.text.trimEnd().endsWith(':')

/** Pieces of a passage in order, a list that is quoted whole with the line that leads it in; `heading` is its heading's cosine to the question. */
export const evidenceUnits = (text: string, sentences: readonly PassageSentence[], heading: number): EvidenceUnit[] => {
  let leadIn: PassageSentence | undefined
  return parseBlocks(text).flatMap((block, at, blocks): EvidenceUnit[] => {
    const led = leadIn
    const written = sentences.filter(({ start, end }) => end > start && start >= block.start && end <= block.end)
    leadIn = written.find((sentence) => leadsIn(block, blocks[at + 1], sentence))
    const inside = written.filter((sentence) => sentence !== leadIn)
    const nearest = Math.max(0, ...inside.map(({ cosine }) => cosine))
    if (isQuotedWhole(block, nearest, Math.max(heading, led?.cosine ?? 0))) {
      const lines = [...(led ? [plainText(led.text)] : []), listText(text, block)]
      const kind = block.ordered ? 'steps' : 'list'
      return [{ kind, start: led?.start ?? block.start, text: lines.join('\n'), cosine: Math.max(nearest, led?.cosine ?? 0) }]
    }
    return inside.map((sentence) => ({ kind: unitKind[block.kind], start: sentence.start, text: sentence.text, cosine: sentence.cosine }))
  })
}
