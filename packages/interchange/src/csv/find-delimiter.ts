import { isIntentColumn, isTextColumn } from './columns.ts'

/** The sign that separates the columns of the first line; null where it names no columns that we know. */
export const findDelimiter = (text: string): ',' | ';' | '\t' | null => {
  const [first = ''] = text.trimStart().split(/\r\n|\r|\n/, 1)
  const names = (delimiter: string) => first.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
  return ([',', ';', '\t'] as const).find((one) => names(one).some(isTextColumn) && names(one).some(isIntentColumn)) ?? null
}
