import { splitSentences } from './split-sentences.ts'

/** A Markdown text as it reads without its marks, for a few lines of it to be shown: items and rows on lines of their own. */
export const excerpt = (text: string): string => {
  let read = ''
  let from = 0
  for (const { start, end, text: sentence } of splitSentences(text)) {
    const gap = read === '' ? '' : text.slice(from, start).includes('\n') ? '\n' : ' '
    read += gap + sentence
    from = end
  }
  return read
}
