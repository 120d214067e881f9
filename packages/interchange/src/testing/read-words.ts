import type { ImportPreview } from '@frontdesk/contracts/nlu/import'
import type { ImportedData } from '@frontdesk/contracts/nlu-interchange'
import { readFile } from '../read-file.ts'

type Format = ImportPreview['format']
export type ReadWords = { data: ImportedData; warnings: string[]; format: Format }

const explain = ({ place, message }: { place: { line: number } | null; message: string }) => `${place?.line ?? '-'}: ${message}`

/** What a file says that must be readable; a warning is "line: message". */
export const readWords = (text: string, name: string): ReadWords => {
  const read = readFile({ bytes: new TextEncoder().encode(text), name, format: null }, () => null)
  if ('problems' in read) throw new Error(read.problems.map(explain).join('\n'))
  return { data: read.data, warnings: read.warnings.map(explain), format: read.format }
}

/** Why a file is refused, as "line: message"; none where it is not. */
export const readProblems = (content: string | Uint8Array, name: string, checkPattern = (_: string): string | null => null): string[] => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const read = readFile({ bytes, name, format: null }, checkPattern)
  return 'problems' in read ? read.problems.map(explain) : []
}
