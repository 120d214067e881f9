import type { Database } from '../database.ts'
import { bumpKnowledge } from './bump-knowledge.ts'

export type DocumentInput = {
  /** Id of the row, should it be new. */
  id: string
  /** Name of its source; made when there is none of that name. */
  source: { id: string; name: string; kind: string }
  /** Stable name within the source. */
  externalId: string
  title: string
  category: string
  audience: 'public' | 'internal'
  body: string
  /** Covers everything above that search or answers depend on. */
  contentHash: string
  revisedAt: Date
}

export type UpsertedDocument = { documentId: string; changed: boolean }

type Existing = { id: string; content_hash: string }

/** Writes a document by source and external id; the same `contentHash` again changes nothing. Its passages follow by `replaceChunks`. */
export const upsertDocument = async (db: Database, input: DocumentInput): Promise<UpsertedDocument> => {
  const [existing] = await db.query<Existing>(
    `SELECT d.id, d.content_hash FROM document d JOIN knowledge_source s ON s.id = d.source_id WHERE s.name = $1 AND d.external_id = $2`,
    [input.source.name, input.externalId],
  )
  if (existing?.content_hash === input.contentHash) return { documentId: existing.id, changed: false }
  return db.transaction(async (tx) => {
    await tx.query('INSERT INTO knowledge_source (id, name, kind) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING', [
      input.source.id,
      input.source.name,
      input.source.kind,
    ])
    const [row] = await tx.query<{ id: string; created: boolean }>(
      `INSERT INTO document (id, source_id, external_id, title, category, audience, body, content_hash, revised_at)
       SELECT $1, s.id, $3, $4, $5, $6::"Audience", $7, $8, $9 FROM knowledge_source s WHERE s.name = $2
       ON CONFLICT (source_id, external_id) DO UPDATE SET title = excluded.title, category = excluded.category, audience = excluded.audience,
         body = excluded.body, content_hash = excluded.content_hash, revised_at = excluded.revised_at
       RETURNING id, xmax = 0 AS created`,
      [
        input.id,
        input.source.name,
        input.externalId,
        input.title,
        input.category,
        input.audience,
        input.body,
        input.contentHash,
        input.revisedAt,
      ],
    )
    // Title and audience count at once, before the passages are made anew.
    if (row && !row.created) await bumpKnowledge(tx)
    return { documentId: row?.id ?? input.id, changed: true }
  })
}
