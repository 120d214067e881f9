import type { DocumentView } from '@frontdesk/contracts/knowledge/document'
import { AppError } from '@frontdesk/core/errors'
import { listGaps } from '@frontdesk/db/gap/list-gaps'
import { updateGap } from '@frontdesk/db/gap/update-gap'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { createDocument } from '../document/create-document.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'

/** Drafts an article that answers a gap; publishing it closes the gap. */
export const draftAnswer = async (
  ctx: Context,
  { id, title, body }: { id: string; title: string; body: string },
): Promise<DocumentView> => {
  requireRole(ctx.actor, 'admin')
  const [gap] = await listGaps(ctx.db, { ids: [id], limit: 1 })
  if (!gap) throw new AppError('not-found', 'There is no such gap.')
  const document = await createDocument(ctx, { title, body, publish: false })
  await updateGap(ctx.db, { id, state: 'drafted', documentId: document.id })
  publishKnowledgeChange(ctx, 'gaps')
  return document
}
