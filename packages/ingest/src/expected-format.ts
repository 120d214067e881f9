import type { FileFormat } from './port.ts'

const byExtension: Record<string, FileFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
}

const byType: Record<string, FileFormat> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/json': 'json',
}

/** Media types a crawler may hand to the parser. */
export const readableTypes = [...Object.keys(byType), 'text/plain', 'application/octet-stream']

/** What the name or the declared type makes one expect; null when they say nothing. The bytes have the last word. */
export const expectedFormat = (name: string, contentType: string | null): FileFormat | null => {
  const extension = /\.([a-z]{2,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  return byExtension[extension] ?? byType[type] ?? null
}
