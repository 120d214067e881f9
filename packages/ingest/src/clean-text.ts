// What nobody sees: zero-width marks, direction overrides, tag characters. They carry hidden words and break search.
const invisible = /[\u200B\u2060-\u2064\uFEFF\u00AD\u202A-\u202E\u2066-\u2069\u180E]|[\u{E0000}-\u{E007F}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u009F]/g

/** Text as a reader sees it: one kind of line end, no control characters, no invisible ones, no half of a character, composed letters (NFC). */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(control, '')
    .replace(invisible, '')
    .replace(/\u00A0/g, ' ')
    .toWellFormed()
    .normalize('NFC')

/** A Markdown body without trailing spaces or more than one blank line in a row. By lines, as a pattern would be slow on long runs of spaces. */
export const tidyBody = (body: string): string =>
  body
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** One line of text. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()
