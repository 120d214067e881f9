import { type Block, parseBlocks, type Span } from './parse-blocks.ts'
import { plainText } from './plain-text.ts'

/** A sentence, list item or table row. `start` and `end` are UTF-16 offsets into the Markdown, `text` is what a reader sees. */
export type Sentence = { start: number; end: number; text: string }

const abbreviation =
  /(?:^|[\s("'“‘])(?:e\.g|i\.e|etc|vs|approx|incl|excl|mr|mrs|ms|dr|prof|st|ave|no|nos|vol|fig|dept|inc|ltd|co|corp|jr|sr|min|max|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]|(?:[a-z]\.)+[a-z])\.$/i
const boundary = /[.!?…]+["'”’)\]]*(?=\s+)|[。！？]+/g
/** Characters looked at before and after a full stop: more would make long runs of initials slow. */
const lookAround = 24
const opensSentence = /^\s+["'“‘([*_]*[\p{Lu}\p{N}\p{Lo}]/u

/** Ranges of the sentences in running text. A full stop after an abbreviation, an initial or inside a number ends none. */
const splitRunning = (text: string, span: Span): Span[] => {
  const spans: Span[] = []
  const piece = text.slice(span.start, span.end)
  let from = 0
  for (const match of piece.matchAll(boundary)) {
    const end = match.index + match[0].length
    const wide = /[。！？]/.test(match[0])
    if (!wide && !opensSentence.test(piece.slice(end, end + lookAround))) continue
    // "Is it e.g. Monday?" goes on, and so does "8 a.m. Eastern"; "... and so on. The" does not.
    if (match[0].startsWith('.') && match[0].length === 1 && abbreviation.test(piece.slice(Math.max(from, end - lookAround), end))) continue
    spans.push({ start: span.start + from, end: span.start + end })
    from = end
  }
  if (piece.slice(from).trim()) spans.push({ start: span.start + from, end: span.end })
  return spans.map((each) => trimSpan(text, each))
}

const trimSpan = (text: string, { start, end }: Span): Span => {
  const piece = text.slice(start, end)
  return { start: start + piece.length - piece.trimStart().length, end: end - (piece.length - piece.trimEnd().length) }
}

const toSentence = (text: string, { start, end }: Span): Sentence => ({ start, end, text: plainText(text.slice(start, end)) })

const withoutMarker = (text: string, item: Span): Span => {
  const marker = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?/.exec(text.slice(item.start, item.end))?.[0] ?? ''
  return { start: item.start + marker.length, end: item.end }
}

const labelled = (label: string, cell: string): string => (label === '' ? cell : `${label.replace(/[?:]+$/, '')}: ${cell}`)

/** "Express | $12.95 | 1-2 business days" under its header becomes "Express – Shipping cost: $12.95; Delivery time: 1-2 business days." */
const rowText = (header: string[], cells: string[]): string => {
  const [subject = '', ...values] = cells.map(plainText)
  const named = values
    .map((cell, index) => (/^[-–—]?$/.test(cell) ? '' : labelled(plainText(header[index + 1] ?? ''), cell)))
    .filter(Boolean)
  // A subject such as "$100" says nothing without its column's name.
  const first = /\p{L}{2}/u.test(subject) && named.length > 0 ? subject : labelled(plainText(header[0] ?? ''), subject)
  const text = [first, named.join('; ')].filter(Boolean).join(' – ')
  return /[.!?]$/.test(text) ? text : `${text}.`
}

const blockSentences = (text: string, block: Block): Sentence[] => {
  switch (block.kind) {
    case 'heading':
      return []
    case 'code':
      return [
        {
          start: block.start,
          end: block.end,
          text: text
            .slice(block.start, block.end)
            .replace(/^\s*(?:`{3,}|~{3,}).*$/gm, '')
            .trim(),
        },
      ]
    case 'table':
      return block.rows.map((row) => ({ start: row.start, end: row.end, text: rowText(block.header, row.cells) }))
    case 'list':
      return block.items.flatMap((item) => splitRunning(text, withoutMarker(text, item)).map((span) => toSentence(text, span)))
    case 'paragraph':
      return splitRunning(text, block).map((span) => toSentence(text, span))
  }
}

/** Sentences of a Markdown text in order; headings are none, an item or row of a list or table is at least one. */
export const splitSentences = (text: string): Sentence[] =>
  parseBlocks(text)
    .flatMap((block) => blockSentences(text, block))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
