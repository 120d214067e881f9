import { type Block, parseBlocks } from './parse-blocks.ts'
import { plainText } from './plain-text.ts'
import { splitSentences } from './split-sentences.ts'

/** A piece of a document to be indexed. `heading` is the path of headings it stands under, '' before the first. */
export type Passage = { heading: string; text: string }

export type SplitOptions = {
  /** Most words of a passage; a single sentence or row may still be longer. */
  maxWords: number
  /** A section shorter than this is put together with the next one under the same parent, its heading kept in the text. */
  minWords: number
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

type Section = { path: string[]; pieces: string[] }

/** Blocks of more than `maxWords` are cut between sentences, items or rows; a table's header is repeated. */
const cutBlock = (text: string, block: Block, maxWords: number): string[] => {
  const whole = text.slice(block.start, block.end)
  if (countWords(whole) <= maxWords || block.kind === 'code' || block.kind === 'heading') return [whole]
  const parts =
    block.kind === 'table' ? block.rows.map((row) => text.slice(row.start, row.end)) :
    block.kind === 'list' ? block.items.map((item) => text.slice(item.start, item.end)) :
    splitSentences(whole).map((sentence) => whole.slice(sentence.start, sentence.end)) // biome-ignore format: three cases
  const lead = block.kind === 'table' ? text.slice(block.start, block.rows[0]?.start ?? block.end) : ''
  const glue = block.kind === 'paragraph' ? ' ' : '\n'
  return pack(parts, maxWords, glue).map((part) => lead + part)
}

const pack = (parts: readonly string[], maxWords: number, glue: string): string[] => {
  const packed: string[] = []
  let words = 0
  for (const part of parts) {
    const count = countWords(part)
    const last = packed.length - 1
    if (last >= 0 && words + count <= maxWords) {
      packed[last] = `${packed[last]}${glue}${part}`
      words += count
    } else {
      packed.push(part)
      words = count
    }
  }
  return packed
}

const readSections = (body: string, maxWords: number): Section[] => {
  const sections: Section[] = [{ path: [], pieces: [] }]
  for (const block of parseBlocks(body)) {
    const current = sections.at(-1) as Section
    if (block.kind !== 'heading') {
      current.pieces.push(...cutBlock(body, block, maxWords))
      continue
    }
    const path = current.path.slice(0, block.level - 1)
    while (path.length < block.level - 1) path.push('')
    sections.push({ path: [...path, plainText(block.title)], pieces: [] })
  }
  return sections.filter((section) => section.pieces.length > 0)
}

const pathText = (path: readonly string[], title: string): string =>
  path.filter((part, index) => part !== '' && (index > 0 || part !== title)).join(' > ')

/**
 * Cuts a Markdown document into passages along its structure: a section under its heading is one passage, lists and tables
 * stay whole, long sections are cut between blocks. Front matter must be gone.
 */
export const splitDocument = (
  document: { title: string; body: string },
  options: SplitOptions = { maxWords: 200, minWords: 0 },
): Passage[] => {
  const passages: (Passage & { parent: string; words: number })[] = []
  for (const section of readSections(document.body, options.maxWords)) {
    const heading = pathText(section.path, document.title)
    const parent = pathText(section.path.slice(0, -1), document.title)
    for (const text of pack(section.pieces, options.maxWords, '\n\n')) {
      const words = countWords(text)
      const last = passages.at(-1)
      if (
        last &&
        last.words < options.minWords &&
        last.heading !== '' &&
        last.parent === parent &&
        last.words + words <= options.maxWords
      ) {
        last.text += `\n\n## ${section.path.at(-1) ?? ''}\n\n${text}`
        last.words += words
      } else passages.push({ heading, text, parent, words })
    }
  }
  return passages.map(({ heading, text }) => ({ heading, text }))
}
