import { z } from 'zod'
import { Id } from '../id.ts'

/** One passage with its ranks (from 1; null where that ranking did not find it) and scores (0 to 1) side by side. */
export const LabHit = z.object({
  chunkId: Id,
  documentId: Id,
  title: z.string(),
  heading: z.string(),
  text: z.string(),
  source: z.string(),
  page: z.number().int().nullable(),
  ranks: z.object({
    lexical: z.number().int().nullable(),
    vector: z.number().int().nullable(),
    sentence: z.number().int().nullable(),
    fused: z.number().int().nullable(),
    reranked: z.number().int().nullable(),
  }),
  scores: z.object({
    lexical: z.number(),
    vector: z.number(),
    sentence: z.number(),
    fused: z.number(),
    reranked: z.number().nullable(),
  }),
  used: z.boolean(),
  /** The filter or rule that took it out: audience, language, collection, disabled, duplicate of another, below the threshold. */
  removedBy: z.string().nullable(),
})
export type LabHit = z.infer<typeof LabHit>

export const LabResult = z.object({
  question: z.string(),
  /** What was searched for, where it differs from what was asked. */
  rewritten: z.string().nullable(),
  confidence: z.number(),
  threshold: z.number(),
  hits: z.array(LabHit),
  answer: z.object({ text: z.string(), citations: z.array(z.object({ marker: z.number().int(), chunkId: z.string() })) }).nullable(),
  ms: z.object({ encode: z.number(), search: z.number(), rerank: z.number(), answer: z.number() }),
})
export type LabResult = z.infer<typeof LabResult>
