import { listArchive } from './docx/list-archive.ts'
import type { FileFormat, ParseInput } from './port.ts'
import { Refusal } from './refusal.ts'

export type Detection = { format: Exclude<FileFormat, 'html' | 'markdown' | 'text' | 'csv' | 'json'> | 'readable'; warnings: string[] }

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString('latin1')

const signatures: [string, string][] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['BM', 'a bitmap image'],
  ['RIFF', 'a media file'],
  ['ID3', 'a sound file'],
  ['OggS', 'a media file'],
  ['\x1a\x45\xdf\xa3', 'a video'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['{\\rtf', 'an RTF file: save it as DOCX or PDF'],
  ['SQLite format 3', 'a database'],
  ['%!PS', 'a PostScript file: save it as PDF'],
]

const looksBinary = (bytes: Uint8Array) => {
  const sample = bytes.subarray(0, 8192)
  return sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length > sample.length * 0.02
}
const wideText = (bytes: Uint8Array) => {
  const sample = bytes.subarray(0, 4096)
  const zeros = sample.filter((byte) => byte === 0).length
  return (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (zeros > sample.length * 0.35 && zeros < sample.length * 0.55)
  )
}

const detectArchive = (bytes: Uint8Array): Detection => {
  const names = new Set(listArchive(bytes).map((entry) => entry.name))
  if (names.has('word/document.xml')) {
    const macros = names.has('word/vbaProject.bin')
    return { format: 'docx', warnings: macros ? ['The file holds macros. They were ignored; only its text was read.'] : [] }
  }
  if (names.has('xl/workbook.xml')) throw new Refusal('unsupported', 'This is an Excel workbook: save the sheet as CSV.')
  if (names.has('ppt/presentation.xml')) throw new Refusal('unsupported', 'This is a PowerPoint file: save it as PDF.')
  throw new Refusal('unsupported', 'This is a ZIP archive, not a document: upload the files in it one by one.')
}

/** What the bytes are by themselves. Everything that is text is `readable`; which kind, `detect-text-format.ts` tells. */
export const detectFormat = ({ bytes }: ParseInput): Detection => {
  if (bytes.length === 0) throw new Refusal('empty', 'The file is empty.')
  const head = ascii(bytes, 0, 1024)
  if (head.startsWith('%PDF-')) return { format: 'pdf', warnings: [] }
  if (head.startsWith('PK\x03\x04')) return detectArchive(bytes)
  if (head.startsWith('PK\x05\x06')) throw new Refusal('empty', 'The archive is empty.')
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new Refusal(
      'unsupported',
      'This is an old Office file (.doc, .xls, .ppt) or one protected with a password: save it as DOCX or PDF without one.',
    )
  const known = signatures.find(([signature]) => head.startsWith(signature) && (signature.length > 3 || looksBinary(bytes)))
  if (known !== undefined) throw new Refusal('unsupported', `This is ${known[1]}, not a document that can be read.`)
  const pdfAt = head.indexOf('%PDF-')
  if (pdfAt > 0 && / obj[\s<]/.test(ascii(bytes, pdfAt, pdfAt + 2048))) {
    if (head.slice(0, pdfAt).includes('<')) throw new Refusal('hostile', 'The file is two kinds of file at once.')
    return { format: 'pdf', warnings: ['The PDF begins with bytes that do not belong to it.'] }
  }
  if (looksBinary(bytes) && !wideText(bytes)) throw new Refusal('unsupported', 'This is a binary file of a kind that cannot be read.')
  return { format: 'readable', warnings: [] }
}
