import type { InterchangeFormat } from '@frontdesk/contracts/nlu/import'
import type { z } from 'zod'
import { findDelimiter } from './csv/find-delimiter.ts'

type Format = z.infer<typeof InterchangeFormat>

const byExtension: readonly (readonly [RegExp, Format])[] = [
  [/\.ya?ml$/i, 'rasa-yaml'],
  [/\.[ct]sv$/i, 'csv'],
  [/\.json$/i, 'json'],
]

/** The format of a file by its name, else by how it begins; null where neither tells. */
export const detectFormat = (name: string, text: string): Format | null => {
  const named = byExtension.find(([extension]) => extension.test(name))?.[1]
  if (named) return named
  const start = text.slice(0, 100_000)
  if (/^\s*[{[]/.test(start)) return 'json'
  if (/^(version|nlu)[ \t]*:/m.test(start)) return 'rasa-yaml'
  return findDelimiter(start) === null ? null : 'csv'
}
