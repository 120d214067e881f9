import type { DocumentVersionView, DocumentView } from '@frontdesk/contracts/knowledge/document'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import type { DocumentViewRow } from '@frontdesk/db/knowledge/document-row'
import { listDocumentViews } from '@frontdesk/db/knowledge/list-document-views'
import type { VersionRow } from '@frontdesk/db/knowledge/list-versions'

export const toDocumentView = ({ revisedAt, updatedAt, ...row }: DocumentViewRow): DocumentView => ({
  ...row,
  revisedAt: revisedAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

export const toVersionView = ({ createdAt, ...row }: VersionRow): DocumentVersionView => ({ ...row, createdAt: createdAt.toISOString() })

/** A document as the console shows it; throws `not-found` when there is none. */
export const viewDocument = async (db: Queryable, id: string): Promise<DocumentView> => {
  const { items } = await listDocumentViews(db, { filter: { ids: [id] }, offset: 0, limit: 1 })
  if (!items[0]) throw new AppError('not-found', 'This document has been removed.')
  return toDocumentView(items[0])
}
