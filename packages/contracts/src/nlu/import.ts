import { z } from 'zod'

export const InterchangeFormat = z.enum(['rasa-yaml', 'csv', 'json'])
export type InterchangeFormat = z.infer<typeof InterchangeFormat>

/** `merge` adds and changes; `replace` removes as well what the file does not have. */
export const ImportMode = z.enum(['merge', 'replace'])

/** What an import would do. `token` names the previewed file for `apply`, and is refused once the data have changed meanwhile. */
export const ImportPreview = z.object({
  token: z.string(),
  format: InterchangeFormat,
  mode: ImportMode,
  intents: z.object({ added: z.array(z.string()), changed: z.array(z.string()), removed: z.array(z.string()) }),
  entities: z.object({ added: z.array(z.string()), changed: z.array(z.string()), removed: z.array(z.string()) }),
  phrases: z.object({
    added: z.number().int(),
    changed: z.number().int(),
    removed: z.number().int(),
    /** The first of each, to be looked at. */
    samples: z.array(z.object({ change: z.enum(['added', 'changed', 'removed']), intent: z.string(), text: z.string() })),
  }),
  warnings: z.array(z.object({ line: z.number().int().nullable(), message: z.string() })),
})
export type ImportPreview = z.infer<typeof ImportPreview>
