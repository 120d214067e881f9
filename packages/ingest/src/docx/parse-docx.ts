import mammoth from 'mammoth'
import { oneLine } from '../clean-text.ts'
import { emptyDocument } from '../empty-document.ts'
import { htmlToBody } from '../html/html-to-body.ts'
import type { ParsedDocument } from '../port.ts'
import { readDate } from '../read-date.ts'
import { readLanguage } from '../read-language.ts'
import { Refusal } from '../refusal.ts'
import { titleFromName } from '../title-from-name.ts'
import { detachPictures } from './detach-pictures.ts'
import { extractTextParts, packParts } from './extract-text-parts.ts'

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const property = (xml: string, name: string): string | null => {
  const value = new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1]
  return value === undefined ? null : oneLine(value.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')) || null
}

const toHtml = async (archive: Uint8Array): Promise<string> => {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
      },
    )
    return value
  } catch (cause) {
    if (cause instanceof RangeError) throw new Refusal('too-complex', 'The document is nested too deeply to be read.')
    throw new Refusal('broken', 'The Word document is damaged and cannot be read.')
  }
}

/** A Word document's text. Pictures leave their description; macros, embedded objects and external content are never touched. */
export const parseDocx = async (bytes: Uint8Array, name: string): Promise<ParsedDocument> => {
  const parts = extractTextParts(bytes)
  const { body, headings, links } = htmlToBody(await toHtml(packParts(detachPictures(parts))), undefined)
  if (body === '') throw new Refusal('no-text', 'No text was found in the document.')
  const core = Buffer.from(parts['docProps/core.xml'] ?? []).toString('utf8')
  const title = headings.find((heading) => heading.level === 1)?.text ?? property(core, 'dc:title') ?? titleFromName(name)
  return {
    ...emptyDocument(title, body),
    links,
    language: readLanguage(property(core, 'dc:language')),
    publishedAt: readDate(property(core, 'dcterms:created')),
    modifiedAt: readDate(property(core, 'dcterms:modified')),
    description: property(core, 'dc:description'),
  }
}
