import { z } from 'zod'
import { Language } from './language.ts'

/** What would become of a file: the documents it holds, cut as they would be. `refused` says why it cannot be read. */
export const FilePreview = z.object({
  name: z.string(),
  detected: z.string().nullable(),
  refused: z.string().nullable(),
  documents: z.array(
    z.object({
      title: z.string(),
      /** The beginning of the text, as Markdown. */
      excerpt: z.string(),
      language: Language.nullable(),
      pages: z.number().int().nullable(),
      warnings: z.array(z.string()),
      /** The first of its passages; `chunkCount` are there in all. */
      chunks: z.array(z.object({ heading: z.string(), text: z.string(), page: z.number().int().nullable() })),
      chunkCount: z.number().int(),
    }),
  ),
  /** All documents of the file, of which the first are given. */
  documentCount: z.number().int(),
})
export type FilePreview = z.infer<typeof FilePreview>
