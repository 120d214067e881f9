import { decodeText } from './decode-text.ts'
import { detectFormat } from './detect-format.ts'
import { detectTextFormat } from './detect-text-format.ts'
import { parseDocx } from './docx/parse-docx.ts'
import { expectedFormat } from './expected-format.ts'
import { parseHtml } from './html/parse-html.ts'
import { limits } from './limits.ts'
import { parsePdf } from './pdf/parse-pdf.ts'
import type { FileFormat, ParsedDocument, ParseInput, ParseResult } from './port.ts'
import { Refusal } from './refusal.ts'
import { parseCsv } from './text/parse-csv.ts'
import { parseJson } from './text/parse-json.ts'
import { parseMarkdown } from './text/parse-markdown.ts'
import { parsePlainText } from './text/parse-plain-text.ts'

const formatNames: Record<FileFormat, string> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  html: 'a web page',
  markdown: 'Markdown',
  text: 'plain text',
  csv: 'a table (CSV)',
  json: 'JSON',
}

const declaredCharset = ({ bytes, contentType }: ParseInput): string | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(2048, bytes.length)).toString('latin1')
  const declared =
    /charset\s*=\s*["']?([\w-]{2,40})/i.exec(contentType ?? '') ?? /<meta[^<>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)
  return declared?.[1] ?? null
}

const isFamily = (one: FileFormat, other: FileFormat) =>
  one === other || ((one === 'text' || one === 'markdown') && (other === 'text' || other === 'markdown'))

const parseReadable = (
  input: ParseInput,
  expected: FileFormat | null,
): { detected: FileFormat; documents: ParsedDocument[]; warnings: string[] } => {
  const { text, warnings } = decodeText(input.bytes, declaredCharset(input))
  if (text.length > limits.textLength)
    throw new Refusal('too-large', `The file holds more than ${limits.textLength / 1_000_000} million characters: split it.`)
  const detected = detectTextFormat(text, expected)
  const named = { name: input.name, url: input.url }
  const parsers: Record<typeof detected, () => ParsedDocument[]> = {
    html: () => [parseHtml(text, named)],
    markdown: () => [parseMarkdown(text, named)],
    text: () => [parsePlainText(text, input.name)],
    csv: () => [parseCsv(text, input.name)],
    json: () => parseJson(text),
  }
  return { detected, documents: parsers[detected](), warnings }
}

const parseAny = async (input: ParseInput): Promise<{ detected: FileFormat; documents: ParsedDocument[] }> => {
  if (input.bytes.length > limits.inputBytes)
    throw new Refusal('too-large', `The file is larger than ${limits.inputBytes / 1024 / 1024} MB.`)
  const expected = expectedFormat(input.name, input.contentType)
  const { format, warnings } = detectFormat(input)
  const read =
    format === 'readable'
      ? parseReadable(input, expected)
      : {
          detected: format,
          warnings: [],
          documents: [format === 'pdf' ? await parsePdf(input.bytes, input.name) : await parseDocx(input.bytes, input.name)],
        }
  const mismatch =
    expected !== null && !isFamily(expected, read.detected)
      ? [`By its name or type this should be ${formatNames[expected]}, but it is ${formatNames[read.detected]} and was read as such.`]
      : []
  read.documents[0]?.warnings.unshift(...mismatch, ...warnings, ...read.warnings)
  if (read.documents.reduce((sum, document) => sum + document.body.length, 0) > limits.bodyLength)
    throw new Refusal('too-large', `The text is longer than ${limits.bodyLength / 1_000_000} million characters: split the file.`)
  return { detected: read.detected, documents: read.documents }
}

/** Reads a file in this process; `create-parser.ts` runs it in one that can be killed. Every failure becomes a refusal with a reason. */
export const parseFile = async (input: ParseInput): Promise<ParseResult> => {
  try {
    return { kind: 'parsed', ...(await parseAny(input)) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, reason: error.message }
    if (error instanceof RangeError)
      return { kind: 'refused', code: 'too-complex', reason: 'The file is nested too deeply or holds too much to be read.' }
    return { kind: 'refused', code: 'broken', reason: 'The file is damaged and could not be read.' }
  }
}
