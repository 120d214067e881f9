import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { DocumentStatus } from '@frontdesk/contracts/knowledge/document'
import type { Queryable } from '../database.ts'

export type OriginalRow = {
  audience: Audience
  status: DocumentStatus
  url: string | null
  name: string | null
  contentType: string | null
  bytes: Uint8Array | null
}

/** Where a document comes from: its page's address or the file; null when there is no such document. */
export const readOriginal = async (db: Queryable, input: { documentId: string }): Promise<OriginalRow | null> => {
  const [row] = await db.query<OriginalRow>(
    `SELECT d.audience, d.status, d.url, o.name, o.content_type AS "contentType", o.bytes
     FROM document d LEFT JOIN document_original o ON o.document_id = d.id WHERE d.id = $1`,
    [input.documentId],
  )
  return row ?? null
}
