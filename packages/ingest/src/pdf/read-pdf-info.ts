import { z } from 'zod'
import { oneLine } from '../clean-text.ts'
import { readDate } from '../read-date.ts'
import type { Pdf } from './open-pdf.ts'

const Field = z.string().nullish()
const Info = z.object({ Title: Field, Language: Field, CreationDate: Field, ModDate: Field })
const meaningless = /^(untitled|microsoft word|document\d*$)|\.(docx?|pdf|indd|xlsx?|pptx?|odt|tex|md)$/i

/** `D:20240131093000+01'00'` (PDF 32000-1, 7.9.4) as an instant. */
const readPdfDate = (text: string | null | undefined): string | null => {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z'] =
    /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(Z|[+-]\d{2}'?\d{2})?/.exec(text ?? '') ?? []
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  return year === undefined ? null : readDate(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`)
}

export const readPdfInfo = async (pdf: Pdf) => {
  const read = await pdf.getMetadata().catch(() => null)
  const info = Info.safeParse(read?.info).data
  const title = oneLine(info?.Title ?? '').slice(0, 300)
  return {
    title: title.length < 3 || meaningless.test(title) ? null : title,
    language: info?.Language ?? null,
    createdAt: readPdfDate(info?.CreationDate),
    modifiedAt: readPdfDate(info?.ModDate),
  }
}
