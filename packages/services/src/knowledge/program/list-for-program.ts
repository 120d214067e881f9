import type { DocumentView } from '@frontdesk/contracts/knowledge/document'
import { listDocumentViews } from '@frontdesk/db/knowledge/list-document-views'
import { requireApiKey } from '../../api-key/require-api-key.ts'
import { toDocumentView } from '../document/to-document-view.ts'
import type { ProgramContext } from './upsert-for-program.ts'

type Input = { key: string; query?: string | undefined; collection?: string | undefined; offset: number; limit: number }

/** Documents of all sources by title. */
export const listForProgram = async (
  ctx: ProgramContext,
  { key, offset, limit, ...filter }: Input,
): Promise<{ total: number; items: DocumentView[] }> => {
  await requireApiKey(ctx, { key, scope: 'knowledge' })
  const { total, items } = await listDocumentViews(ctx.db, { filter, offset, limit })
  return { total, items: items.map(toDocumentView) }
}
