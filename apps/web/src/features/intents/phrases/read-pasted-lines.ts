import { maxPhraseLength } from '@frontdesk/contracts/nlu-data'

/** Most phrases that go in at once; longer lists are for the import. */
export const maxPasted = 5000

export type PastedLines = {
  phrases: string[]
  /** Lines that stood there twice. */
  repeated: number
  /** Lines over the longest phrase; they are left out. */
  tooLong: string[]
}

const clean = (line: string) =>
  line
    .replace(/\p{C}+/gu, ' ')
    .replace(/^\s*[-*•]\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** One phrase a line, as pasted from a list or a sheet: bullets, blank lines and repetitions are taken out. */
export const readPastedLines = (text: string): PastedLines => {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(clean)
    .filter((line) => line !== '')
  const unique = [...new Set(lines)]
  return {
    phrases: unique.filter((line) => line.length <= maxPhraseLength),
    repeated: lines.length - unique.length,
    tooLong: unique.filter((line) => line.length > maxPhraseLength),
  }
}
