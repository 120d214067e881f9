import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { DocumentStatus } from '@frontdesk/contracts/knowledge/document'
import type { Queryable } from '../database.ts'
import { addVersion } from './add-version.ts'
import { bumpKnowledge } from './bump-knowledge.ts'

export type UpdateDocumentInput = {
  id: string
  revision: number
  change: {
    title?: string | undefined
    body?: string | undefined
    collection?: string | undefined
    audience?: Audience | undefined
    language?: string | null | undefined
    status?: DocumentStatus | undefined
  }
  /** Of the new content, where title or body change. */
  contentHash: string
  reason: string
  userId: string
}

type Latest = { title: string; body: string; pages: { page: number; start: number }[]; latest: number }

/**
 * Changes a document that still has `revision`; null otherwise. Settings count at once, new words once its passages are made (`reindex`).
 * Belongs in a transaction.
 */
export const updateDocument = async (tx: Queryable, input: UpdateDocumentInput): Promise<{ reindex: boolean } | null> => {
  const { id, revision, change, userId } = input
  const [latest] = await tx.query<Latest>(
    `SELECT v.title, v.body, v.pages, d.latest FROM document d JOIN document_version v ON v.document_id = d.id AND v.version = d.latest
     WHERE d.id = $1 AND d.revision = $2 FOR UPDATE OF d`,
    [id, revision],
  )
  if (!latest) return null
  const title = change.title ?? latest.title
  const body = change.body ?? latest.body
  const reindex = title !== latest.title || body !== latest.body
  const version = reindex ? latest.latest + 1 : latest.latest
  await tx.query(
    `UPDATE document SET revision = revision + 1, updated_at = clock_timestamp(), updated_by = $2, latest = $3,
       content_hash = CASE WHEN $4 THEN $5 ELSE content_hash END, source_hash = coalesce(source_hash, content_hash),
       revised_at = CASE WHEN $4 THEN clock_timestamp() ELSE revised_at END,
       collection = coalesce($6, collection), audience = coalesce($7::"Audience", audience),
       language = CASE WHEN $8 THEN $9 ELSE language END, status = coalesce($10::"DocumentStatus", status),
       vanished_at = CASE WHEN $10 = 'active' THEN NULL ELSE vanished_at END
     WHERE id = $1`,
    [
      id,
      userId,
      version,
      reindex,
      input.contentHash,
      change.collection ?? null,
      change.audience ?? null,
      change.language !== undefined,
      change.language ?? null,
      change.status ?? null,
    ],
  )
  // Page numbers belong to the file's own words.
  if (reindex) await addVersion(tx, { documentId: id, version, title, body, pages: [], reason: input.reason, userId })
  await bumpKnowledge(tx)
  return { reindex }
}
