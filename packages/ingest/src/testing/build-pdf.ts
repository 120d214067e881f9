import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

/** A PDF drawn by `draw`; compressed and set in Helvetica like most. */
export const buildPdf = async (draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> => {
  const pdf = new PDFDocument({ margin: 72, ...options })
  const out = new PassThrough()
  pdf.pipe(out)
  draw(pdf)
  pdf.end()
  return new Uint8Array(await buffer(out))
}

/** A PDF from the objects given, numbered from 1, with a right cross-reference table; for files no library would write. */
export const assemblePdf = (objects: (string | Uint8Array)[], trailer = '/Root 1 0 R'): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [at, object] of objects.entries()) {
    offsets.push(length)
    add(
      Buffer.concat([
        Buffer.from(`${at + 1} 0 obj\n`),
        typeof object === 'string' ? Buffer.from(object, 'latin1') : Buffer.from(object),
        Buffer.from('\nendobj\n'),
      ]),
    )
  }
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A stream object with its dictionary. */
export const pdfStream = (data: Uint8Array, dictionary = ''): Uint8Array =>
  Buffer.concat([Buffer.from(`<< /Length ${data.length} ${dictionary} >>\nstream\n`), Buffer.from(data), Buffer.from('\nendstream')])
