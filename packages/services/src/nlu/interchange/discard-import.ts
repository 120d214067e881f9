import { takeImport } from '@frontdesk/db/nlu/take-import'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'

/** Forgets a previewed file; nothing happens when it is gone already. */
export const discardImport = async (ctx: Context, { token }: { token: string }): Promise<void> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  await takeImport(ctx.db, { id: token, userId })
}
