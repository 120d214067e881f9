import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type AddVersionInput = {
  documentId: string
  version: number
  title: string
  body: string
  pages: readonly { page: number; start: number }[]
  reason: string
  userId: string | null
}

/** Keeps what a document says as a version of it. */
export const addVersion = (tx: Queryable, input: AddVersionInput): Promise<unknown> =>
  tx.query(
    `INSERT INTO document_version (document_id, version, title, body, pages, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [input.documentId, input.version, input.title, input.body, toJson(input.pages), input.reason, input.userId],
  )
