import { z } from 'zod'
import { Id } from '../id.ts'
import { Revision } from '../revision.ts'

/** A chunk as it serves. `original` is set where it was edited: what the source says, and whether that has changed since the edit. */
export const ChunkView = z.object({
  id: Id,
  documentId: Id,
  position: z.number().int(),
  heading: z.string(),
  text: z.string(),
  page: z.number().int().nullable(),
  enabled: z.boolean(),
  override: z.object({ original: z.string(), sourceMovedOn: z.boolean(), by: z.string().nullable(), at: z.string() }).nullable(),
  revision: Revision,
})
export type ChunkView = z.infer<typeof ChunkView>

export const UpdateChunkInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({ text: z.string().trim().min(1).max(20_000).optional(), enabled: z.boolean().optional() }),
})
export type UpdateChunkInput = z.infer<typeof UpdateChunkInput>
