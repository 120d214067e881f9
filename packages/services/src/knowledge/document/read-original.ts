import { AppError } from '@frontdesk/core/errors'
import { readOriginal as readOriginalRow } from '@frontdesk/db/knowledge/read-original'
import type { Context } from '../../context.ts'

export type Original = { kind: 'file'; name: string; contentType: string; bytes: Uint8Array } | { kind: 'page'; url: string }

/** The file or page a document was read from. Internal ones, drafts and retired ones are there for staff alone; throws `not-found`. */
export const readOriginal = async (ctx: Pick<Context, 'db' | 'actor'>, input: { documentId: string }): Promise<Original> => {
  const row = await readOriginalRow(ctx.db, input)
  const isOpen = row?.audience === 'public' && row.status === 'active'
  if (row && (isOpen || ctx.actor.kind === 'user')) {
    const { name, contentType, bytes, url } = row
    if (name !== null && contentType !== null && bytes !== null) return { kind: 'file', name, contentType, bytes }
    if (url !== null) return { kind: 'page', url }
  }
  throw new AppError('not-found', 'There is no original of this document.')
}
