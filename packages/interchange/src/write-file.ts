import type { InterchangeFormat } from '@frontdesk/contracts/nlu/import'
import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import type { z } from 'zod'
import { cleanData } from './clean-data.ts'
import { writeCsv } from './csv/write-csv.ts'
import { writeJsonFile } from './json/write-json-file.ts'
import { writeRasaYaml } from './yaml/write-rasa-yaml.ts'

const writers = {
  'rasa-yaml': { write: writeRasaYaml, extension: 'yml', contentType: 'application/yaml; charset=utf-8' },
  csv: { write: writeCsv, extension: 'csv', contentType: 'text/csv; charset=utf-8' },
  json: { write: writeJsonFile, extension: 'json', contentType: 'application/json; charset=utf-8' },
} as const satisfies Record<z.infer<typeof InterchangeFormat>, { write(data: DeskData): string; extension: string; contentType: string }>

export type WrittenFile = { text: string; extension: string; contentType: string }

/** Writes training data in a format. */
export const writeFile = (data: DeskData, format: z.infer<typeof InterchangeFormat>): WrittenFile => {
  const { write, ...kind } = writers[format]
  return { text: write(cleanData(data)), ...kind }
}
