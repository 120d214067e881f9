import type { DocumentView, ListDocumentsInput } from '@frontdesk/contracts/knowledge/document'
import { listDocumentViews } from '@frontdesk/db/knowledge/list-document-views'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { toDocumentView } from './to-document-view.ts'

/** Documents by title. */
export const listDocuments = async (
  ctx: Pick<Context, 'db' | 'actor'>,
  { offset, limit, ...filter }: ListDocumentsInput,
): Promise<{ total: number; items: DocumentView[] }> => {
  requireRole(ctx.actor, 'viewer')
  const { total, items } = await listDocumentViews(ctx.db, { filter, offset, limit })
  return { total, items: items.map(toDocumentView) }
}
