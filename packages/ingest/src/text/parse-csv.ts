import { CsvError, parse } from 'csv-parse/sync'
import { cleanText, oneLine, tidyBody } from '../clean-text.ts'
import { emptyDocument } from '../empty-document.ts'
import { limits } from '../limits.ts'
import type { ParsedDocument } from '../port.ts'
import { Refusal } from '../refusal.ts'
import { titleFromName } from '../title-from-name.ts'

const questionNames = /^(questions?|q|frage|pregunta|domanda|vraag|title|titel|topic|thema)$/i
const answerNames = /^(answers?|a|antwort|réponse|reponse|respuesta|risposta|antwoord|response|reply|body|text|content|inhalt)$/i
const delimiters = [',', ';', '\t', '|']

/** The delimiter that splits the first lines most evenly. */
const guessDelimiter = (text: string): string => {
  const lines = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const fewest = (delimiter: string) => Math.min(...lines.map((line) => line.split(delimiter).length - 1))
  return delimiters.toSorted((one, other) => fewest(other) - fewest(one))[0] ?? ','
}

const readRows = (text: string): string[][] => {
  try {
    return parse(text, {
      delimiter: guessDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 1_000_000,
      to: limits.csvRows + 2,
    })
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE')
      throw new Refusal('too-large', 'A row of the table is longer than a million characters.')
    throw new Refusal('broken', 'The table could not be read: a quotation mark may be missing.')
  }
}

const pickColumns = (rows: string[][]): { question: number; answer: number; from: number } => {
  const [head = []] = rows
  const question = head.findIndex((cell) => questionNames.test(cell))
  const answer = head.findIndex((cell, index) => index !== question && answerNames.test(cell))
  if (question !== -1 && answer !== -1) return { question, answer, from: 1 }
  if (rows.every((row) => row.length === 2)) return { question: 0, answer: 1, from: 0 }
  throw new Refusal('unsupported', 'No columns of questions and answers were found: name them "question" and "answer" in the first row.')
}

/** A table of questions and answers: one document with a section for each pair. */
export const parseCsv = (source: string, name: string): ParsedDocument => {
  const rows = readRows(cleanText(source))
  if (rows.length === 0) throw new Refusal('no-text', 'The table holds no rows.')
  if (rows.length > limits.csvRows + 1) throw new Refusal('too-large', `The table has more than ${limits.csvRows} rows: split it.`)
  const { question, answer, from } = pickColumns(rows)
  const pairs = rows.slice(from).map((row) => ({ question: oneLine(row[question] ?? ''), answer: tidyBody(row[answer] ?? '') }))
  const entries = pairs.filter((pair) => pair.question !== '' && pair.answer !== '')
  if (entries.length === 0) throw new Refusal('no-text', 'No row has both a question and an answer.')
  const dropped = pairs.length - entries.length
  const body = entries.map((entry) => `## ${entry.question}\n\n${entry.answer.replace(/^(#+ )/gm, '\\$1')}`).join('\n\n')
  const warnings = dropped === 0 ? [] : [`${dropped} ${dropped === 1 ? 'row' : 'rows'} without a question or an answer were left out.`]
  return { ...emptyDocument(titleFromName(name), body), entries, warnings }
}
