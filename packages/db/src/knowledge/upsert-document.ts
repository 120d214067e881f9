import type { Database } from '../database.ts'
import { toJson } from '../to-json.ts'
import { bumpKnowledge } from './bump-knowledge.ts'
import { writeDocument } from './write-document.ts'

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

/** Writes a document by the name of its source and external id; the same `contentHash` again changes nothing. Its passages follow. */
export const upsertDocument = async (db: Database, input: DocumentInput): Promise<UpsertedDocument> => {
  const { source, category, contentHash, ...rest } = input
  const [existing] = await db.query<Existing>(
    `SELECT d.id, d.content_hash FROM document d JOIN knowledge_source s ON s.id = d.source_id WHERE s.name = $1 AND d.external_id = $2`,
    [source.name, input.externalId],
  )
  if (existing?.content_hash === contentHash) return { documentId: existing.id, changed: false }
  return db.transaction(async (tx) => {
    await tx.query('INSERT INTO knowledge_source (id, name, config) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING', [
      source.id,
      source.name,
      toJson({ kind: source.kind }),
    ])
    const [row] = await tx.query<{ id: string }>('SELECT id FROM knowledge_source WHERE name = $1', [source.name])
    const { documentId, outcome } = await writeDocument(tx, {
      ...rest,
      sourceId: row?.id ?? source.id,
      collection: category,
      pages: [],
      language: null,
      status: 'active',
      url: null,
      hash: contentHash,
      reason: 'Imported',
      userId: null,
      keepsSettings: false,
    })
    // The audience counts at once, before the passages are made anew.
    if (outcome === 'changed') await bumpKnowledge(tx)
    return { documentId, changed: outcome !== 'unchanged' }
  })
}
