import type { ListValue } from '@frontdesk/contracts/nlu-data'

/** Longest value or synonym, and most synonyms of one value. */
export const longestValue = 200
export const mostSynonyms = 200
/** Most values of one entity. */
export const mostValues = 10_000

const clean = (text: string) =>
  text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Synonyms between commas or semicolons, each once and none equal to the value. */
export const readSynonyms = (value: string, text: string): string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map(clean)
      .filter((synonym) => synonym !== '' && synonym !== value),
  ),
]

/** A line as it is written: "New York: NYC, the Big Apple". Blank lines are null. */
export const readValueLine = (line: string): ListValue | null => {
  const colon = line.indexOf(':')
  const value = clean((colon === -1 ? line : line.slice(0, colon)).replace(/^\s*[-*•]\s+/, ''))
  return value === '' ? null : { value, synonyms: colon === -1 ? [] : readSynonyms(value, line.slice(colon + 1)) }
}

/** One value a line, as pasted from a list or a sheet. */
export const readValueLines = (text: string): ListValue[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => readValueLine(line) ?? [])

/** What is wrong with a value as written; null when nothing is. */
export const findValueProblem = ({ value, synonyms }: ListValue): string | null => {
  if ([value, ...synonyms].some((text) => text.length > longestValue)) return `“${value.slice(0, 40)}”: over ${longestValue} letters.`
  if (synonyms.length > mostSynonyms) return `“${value.slice(0, 40)}”: over ${mostSynonyms} synonyms.`
  return null
}
