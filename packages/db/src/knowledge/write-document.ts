import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'
import { addVersion } from './add-version.ts'

export type PageStart = { page: number; start: number }

export type WriteDocumentInput = {
  /** Id of the row, should it be new. */
  id: string
  sourceId: string
  /** Stable name within the source. */
  externalId: string
  title: string
  body: string
  pages: readonly PageStart[]
  collection: string
  audience: 'public' | 'internal'
  language: string | null
  status: 'draft' | 'active'
  url: string | null
  /** Covers what the source says; the same again changes nothing. */
  hash: string
  revisedAt: Date
  /** Why there is a new version, for its history. */
  reason: string
  userId: string | null
  /** What its server said of the page, to ask for changes only, and where it leads. */
  seen?: { etag: string | null; lastModified: string | null; links: readonly string[] } | undefined
  /** Whether collection, audience and language of a known document are set too; a person may have changed them. */
  keepsSettings: boolean
}

/** `indexed` when its passages match. */
export type WrittenDocument = { documentId: string; outcome: 'added' | 'changed' | 'unchanged'; indexed: boolean }

type Known = { id: string; hash: string; latest: number; version: number; vanished: boolean; indexed: boolean }

const find = async (tx: Queryable, input: WriteDocumentInput): Promise<Known | undefined> => {
  const [row] = await tx.query<Known>(
    `SELECT id, coalesce(source_hash, content_hash) AS hash, latest, version, vanished_at IS NOT NULL AS vanished,
       version = latest AND indexed_hash IS NOT DISTINCT FROM content_hash AS indexed
     FROM document WHERE source_id = $1 AND external_id = $2 FOR UPDATE`,
    [input.sourceId, input.externalId],
  )
  return row
}

const insert = async (tx: Queryable, input: WriteDocumentInput): Promise<boolean> => {
  const rows = await tx.query(
    `INSERT INTO document (id, source_id, external_id, title, collection, audience, language, status, url, content_hash, source_hash, revised_at,
       etag, last_modified, links, updated_by)
     VALUES ($1, $2, $3, $4, $5, $6::"Audience", $7, $8::"DocumentStatus", $9, $10, $10, $11, $12, $13, $14, $15)
     ON CONFLICT (source_id, external_id) DO NOTHING RETURNING id`,
    [
      input.id,
      input.sourceId,
      input.externalId,
      input.title,
      input.collection,
      input.audience,
      input.language,
      input.status,
      input.url,
      input.hash,
      input.revisedAt,
      input.seen?.etag ?? null,
      input.seen?.lastModified ?? null,
      toJson(input.seen?.links ?? []),
      input.userId,
    ],
  )
  return rows.length === 1
}

const update = (tx: Queryable, id: string, latest: number, input: WriteDocumentInput): Promise<unknown> =>
  tx.query(
    `UPDATE document SET content_hash = $2, source_hash = $2, revised_at = $3, latest = $4, url = $5,
       etag = $6, last_modified = $7, links = $8,
       collection = CASE WHEN $9 THEN collection ELSE $10 END,
       audience = CASE WHEN $9 THEN audience ELSE $11::"Audience" END,
       language = CASE WHEN $9 THEN language ELSE $12 END,
       status = CASE WHEN vanished_at IS NULL THEN status ELSE 'active'::"DocumentStatus" END, vanished_at = NULL,
       revision = revision + 1, updated_at = clock_timestamp(), updated_by = $13
     WHERE id = $1`,
    [
      id,
      input.hash,
      input.revisedAt,
      latest,
      input.url,
      input.seen?.etag ?? null,
      input.seen?.lastModified ?? null,
      toJson(input.seen?.links ?? []),
      input.keepsSettings,
      input.collection,
      input.audience,
      input.language,
      input.userId,
    ],
  )

/**
 * Writes what a source says of a document, by source and external id; the same `hash` again changes nothing. New words are kept as its
 * latest version, and serve once its passages are made. One that had vanished is back. Belongs in a transaction.
 */
export const writeDocument = async (tx: Queryable, input: WriteDocumentInput): Promise<WrittenDocument> => {
  const known = await find(tx, input)
  if (!known) {
    if (!(await insert(tx, input))) return writeDocument(tx, input)
    await addVersion(tx, { documentId: input.id, version: 1, ...input })
    return { documentId: input.id, outcome: 'added', indexed: false }
  }
  if (known.hash === input.hash && !known.vanished) {
    const outcome = known.indexed ? 'unchanged' : known.version === 0 ? 'added' : 'changed'
    return { documentId: known.id, outcome, indexed: known.indexed }
  }
  const isNew = known.hash !== input.hash
  await update(tx, known.id, isNew ? known.latest + 1 : known.latest, input)
  if (isNew) await addVersion(tx, { documentId: known.id, version: known.latest + 1, ...input })
  return { documentId: known.id, outcome: 'changed', indexed: known.indexed && !isNew }
}
