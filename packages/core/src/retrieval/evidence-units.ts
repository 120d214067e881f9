import { parseBlocks } from './parse-blocks.ts'
import { plainText } from './plain-text.ts'

/** A sentence of a passage with its cosine to the question; offsets are into the passage's text, `start === end` for its heading. */
export type PassageSentence = { start: number; end: number; text: string; cosine: number }

/** What may be quoted as one piece: a sentence, or a whole list of steps. `text` of a list is Markdown, one item a line. */
export type EvidenceUnit = { kind: 'sentence' | 'item' | 'row' | 'steps'; start: number; text: string; cosine: number }

const unitKind = { paragraph: 'sentence', code: 'sentence', heading: 'sentence', list: 'item', table: 'row' } as const

/** Pieces of a passage in order. Steps belong together: of a numbered list one step alone is no answer. */
export const evidenceUnits = (text: string, sentences: readonly PassageSentence[]): EvidenceUnit[] =>
  parseBlocks(text).flatMap((block): EvidenceUnit[] => {
    const inside = sentences.filter(
      (sentence) => sentence.end > sentence.start && sentence.start >= block.start && sentence.end <= block.end,
    )
    if (block.kind === 'list' && block.ordered && block.items.length > 1) {
      const lines = block.items.map(
        (item, index) => `${index + 1}. ${plainText(text.slice(item.start, item.end).replace(/^\s*\d+[.)]\s+/, ''))}`,
      )
      return [
        {
          kind: 'steps',
          start: block.start,
          text: lines.join('\n'),
          cosine: Math.max(0, ...inside.map((sentence) => sentence.cosine)),
        },
      ]
    }
    return inside.map((sentence) => ({ kind: unitKind[block.kind], start: sentence.start, text: sentence.text, cosine: sentence.cosine }))
  })
