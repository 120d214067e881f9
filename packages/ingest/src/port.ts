import { Audience } from '@frontdesk/contracts/knowledge/audience'
import { Language } from '@frontdesk/contracts/knowledge/language'
import { z } from 'zod'

/** What a file or page says, as Markdown. Offsets are UTF-16 code units of `body`. */
export const ParsedDocument = z.object({
  title: z.string(),
  /** Headings carried, tables and lists whole, images reduced to their alternative text. */
  body: z.string(),
  /** Where each page's text begins; PDF only. */
  pages: z.array(z.object({ page: z.number().int(), start: z.number().int() })),
  language: Language.nullable(),
  /** Only where the file itself says so. */
  audience: Audience.nullable(),
  /** Absolute addresses, each once, in order. */
  links: z.array(z.string()),
  canonicalUrl: z.string().nullable(),
  /** ISO 8601. */
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  description: z.string().nullable(),
  /** The page asks not to be indexed, or that its links not be followed. */
  noindex: z.boolean(),
  nofollow: z.boolean(),
  /** In plain words, for whoever uploaded the file. */
  warnings: z.array(z.string()),
  /** Pairs of a CSV; `body` has a section for each. */
  entries: z.array(z.object({ question: z.string(), answer: z.string() })).optional(),
  /** The id that a JSON file gives the document. */
  externalId: z.string().optional(),
})
export type ParsedDocument = z.infer<typeof ParsedDocument>

export const FileFormat = z.enum(['pdf', 'docx', 'html', 'markdown', 'text', 'csv', 'json'])
export type FileFormat = z.infer<typeof FileFormat>

export const RefusalCode = z.enum([
  'empty',
  'unsupported',
  'encrypted',
  'broken',
  'no-text',
  'hostile',
  'too-large',
  'too-complex',
  'too-slow',
  'too-much-memory',
  'crashed',
])
export type RefusalCode = z.infer<typeof RefusalCode>

/** `detected` is what the bytes are, whatever name and declared type say. `reason` is a sentence for people. */
export const ParseResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parsed'), detected: FileFormat, documents: z.array(ParsedDocument) }),
  z.object({ kind: z.literal('refused'), code: RefusalCode, reason: z.string() }),
])
export type ParseResult = z.infer<typeof ParseResult>

export type ParseInput = {
  bytes: Uint8Array
  /** The file's name, or the last part of its address. */
  name: string
  /** As declared, with or without parameters; a hint only. */
  contentType: string | null
  /** Where the bytes came from: relative links are resolved against it. */
  url?: string | undefined
}

/** Never throws because of a file: a hostile one is refused with a reason. Rejects with the signal's reason when aborted. */
export type Parser = {
  parse(input: ParseInput, options?: { signal?: AbortSignal }): Promise<ParseResult>
  close(): Promise<void>
}
