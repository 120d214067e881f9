import { readFileSync } from 'node:fs'
import { parseCsv } from './parse-csv.ts'

/** `intent` is null for a message of no intent. */
export type Phrase = { text: string; intent: string | null }

const noIntent = new Set(['oos', 'out_of_scope'])

/** Reads a CSV file with the columns `text` and `intent`, in any order; others are ignored. Intents `oos` and `out_of_scope` are none. */
export const readPhrases = (file: string): Phrase[] => {
  const [header = [], ...rows] = parseCsv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  const names = header.map((name) => name.trim().toLowerCase())
  const [textAt, intentAt] = [names.indexOf('text'), names.indexOf('intent')]
  if (textAt === -1 || intentAt === -1) throw new Error(`${file}: the first line must name the columns text and intent.`)
  return rows.map((row) => {
    const intent = row[intentAt] ?? ''
    return { text: row[textAt] ?? '', intent: noIntent.has(intent) || intent === '' ? null : intent }
  })
}
