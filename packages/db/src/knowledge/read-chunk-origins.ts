import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { Queryable } from '../database.ts'

export type ChunkOrigin = {
  chunkId: string
  source: string
  page: number | null
  audience: Audience
  collection: string
  language: string | null
}

/** Where passages come from and whom they are for, by their ids. */
export const readChunkOrigins = async (db: Queryable, input: { chunkIds: readonly string[] }): Promise<Map<string, ChunkOrigin>> => {
  const rows = await db.query<ChunkOrigin>(
    `SELECT c.id AS "chunkId", s.name AS source, c.page, d.audience, d.collection, coalesce(d.language, s.language) AS language
     FROM chunk c JOIN document d ON d.id = c.document_id JOIN knowledge_source s ON s.id = d.source_id WHERE c.id = ANY ($1::uuid[])`,
    [[...input.chunkIds]],
  )
  return new Map(rows.map((row) => [row.chunkId, row]))
}
