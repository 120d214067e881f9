import type { InterchangeFormat } from '@frontdesk/contracts/nlu/import'
import type { ImportedData } from '@frontdesk/contracts/nlu-interchange'
import type { z } from 'zod'
import { readCsv } from './csv/read-csv.ts'
import { decodeText } from './decode-text.ts'
import { detectFormat } from './detect-format.ts'
import { createDraft } from './draft/create-draft.ts'
import type { CheckPattern } from './draft/create-entity-store.ts'
import { createFindings, type Finding, type Findings, stopReading } from './findings.ts'
import { readJsonFile } from './json/read-json-file.ts'
import { maxFileBytes } from './limits.ts'
import { createPlaceFinder } from './place-finder.ts'
import { readRasaYaml } from './yaml/read-rasa-yaml.ts'

type Format = z.infer<typeof InterchangeFormat>
export type FileToRead = { bytes: Uint8Array; name: string; format: Format | null }
export type ReadFile = { format: Format; data: ImportedData; warnings: readonly Finding[] } | { problems: readonly Finding[] }

const read = (file: FileToRead, findings: Findings, checkPattern: CheckPattern): { format: Format; data: ImportedData } => {
  if (file.bytes.length > maxFileBytes) findings.fail(null, `The file is over ${maxFileBytes / 1024 / 1024} MB.`)
  const text = decodeText(file.bytes, findings)
  if (text.trim() === '') findings.fail(null, 'The file is empty.')
  const format = file.format ?? detectFormat(file.name, text)
  if (format === null)
    return findings.fail(
      null,
      'The format is not known. Name the file .yml, .csv or .json, or begin a CSV file with the columns text,intent.',
    )
  const draft = createDraft(findings, checkPattern)
  const reading = { findings, placeOf: createPlaceFinder(text) }
  if (format === 'csv') readCsv(text, findings, draft)
  else if (format === 'rasa-yaml') readRasaYaml(text, reading, draft)
  const complete = format === 'json' ? readJsonFile(text, reading, draft) : format === 'rasa-yaml'
  const data = draft.finish(complete)
  const pieces = data.intents.length + data.outOfScope.length + data.entities.length + data.synonyms.length
  if (pieces === 0 && findings.problems.length === 0) findings.problem(null, 'The file has nothing to learn from.')
  return { format, data }
}

/**
 * Reads a file whole, or refuses it whole with up to twenty problems. It may be hostile: run this where it can be stopped, with little
 * memory. `checkPattern` says why a regular expression cannot be used.
 */
export const readFile = (file: FileToRead, checkPattern: CheckPattern): ReadFile => {
  const findings = createFindings()
  try {
    const { format, data } = read(file, findings, checkPattern)
    if (findings.problems.length === 0) return { format, data, warnings: findings.warnings }
  } catch (error) {
    if (error instanceof RangeError) findings.problem(null, 'The file is nested too deeply.')
    else if (error !== stopReading) throw error
  }
  return { problems: findings.problems }
}
