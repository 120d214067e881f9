import { listQueue as readQueue, type QueueItem } from '@frontdesk/db/handoff/list-queue'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

/** Who waits for a person, longest first, and the acting agent's own conversations. */
export const listQueue = async (ctx: Context): Promise<{ waiting: QueueItem[]; mine: QueueItem[] }> => {
  const agent = requireRole(ctx.actor, 'agent')
  return readQueue(ctx.db, { userId: agent.userId })
}
