import { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Draft } from '../draft/create-draft.ts'
import { explainIssue } from '../explain-issue.ts'
import type { Findings } from '../findings.ts'
import { isUnknownIntent } from '../unknown-intent.ts'
import { isEntitiesColumn, isIntentColumn, isTextColumn } from './columns.ts'
import { findDelimiter } from './find-delimiter.ts'

const Rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))
type Row = z.infer<typeof Rows>[number]

const longestRow = 100_000
const Marks = z.array(PhraseEntity)

const reasons: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote is opened and not closed.',
  CSV_INVALID_CLOSING_QUOTE: 'Something stands behind a closing quote; quotes inside of quotes are doubled.',
  INVALID_OPENING_QUOTE: 'A quote stands inside of an unquoted text; put the text in quotes and double the quote.',
  CSV_MAX_RECORD_SIZE: 'A row is too long; perhaps a quote is not closed.',
}

const parseRows = (text: string, delimiter: string, findings: Findings): Row[] => {
  try {
    return Rows.parse(
      parse(text, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: longestRow }),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? { line: error['lines'], column: null } : null
    return findings.fail(line, reasons[error.code] ?? 'This is not valid CSV.')
  }
}

const parseMarks = (json: string): z.ZodSafeParseResult<PhraseEntity[]> | null => {
  if (json.trim() === '') return { success: true, data: [] }
  try {
    return Marks.safeParse(JSON.parse(json))
  } catch {
    return null
  }
}

/** Reads rows of `text,intent`, with `entities` as JSON in a third column, in any order of columns. */
export const readCsv = (text: string, findings: Findings, draft: Draft): void => {
  const delimiter = findDelimiter(text)
  if (delimiter === null)
    findings.fail({ line: 1, column: null }, 'The first line must name the columns: text,intent and, where there are marks, entities.')
  const [header, ...rows] = parseRows(text, delimiter ?? ',', findings)
  const columns = header?.record ?? []
  const [textAt, intentAt, entitiesAt] = [isTextColumn, isIntentColumn, isEntitiesColumn].map((is) => columns.findIndex(is))
  for (const [index, name] of columns.entries()) {
    if (![textAt, intentAt, entitiesAt].includes(index))
      findings.warn({ line: 1, column: null }, `The column "${name.slice(0, 60)}" is not known and is left out.`)
  }
  const cell = (row: Row, at: number | undefined): string => (at === undefined || at < 0 ? '' : (row.record[at] ?? ''))
  for (const row of rows) {
    const place = { line: row.info.lines, column: null }
    if (row.record.every((value) => value.trim() === '')) continue
    if (row.record.length !== columns.length) {
      findings.problem(
        place,
        `The row has ${row.record.length} columns instead of ${columns.length}; put texts with "${delimiter === '\t' ? 'tab' : delimiter}" in quotes.`,
      )
      continue
    }
    const intent = cell(row, intentAt).trim()
    const marks = parseMarks(cell(row, entitiesAt))
    if (!marks?.success) {
      findings.problem(place, `The entities are not of the right form: ${marks ? explainIssue(marks.error) : 'they are not JSON'}.`)
      continue
    }
    const phrase = { text: cell(row, textAt), ...(entitiesAt === -1 ? {} : { entities: marks.data }) }
    if (isUnknownIntent(intent)) draft.addUnknown(place, phrase)
    else draft.addPhrase(place, intent, phrase)
  }
}
