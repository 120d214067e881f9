import type { LearningPage, ListLearningInput } from '@frontdesk/contracts/learning'
import { AppError } from '@frontdesk/core/errors'
import { countOpen } from '@frontdesk/db/learning/count-open'
import { type LearningCursor, listItems } from '@frontdesk/db/learning/list-items'
import { z } from 'zod'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { toLearningItem } from './to-learning-item.ts'

const Cursor = z.tuple([z.iso.datetime(), z.uuid()])

const readCursor = (cursor: string): LearningCursor => {
  const parsed = Cursor.safeParse(cursor.split('|'))
  if (!parsed.success) throw new AppError('invalid', 'The page to go on from is not known.')
  return { lastAt: new Date(parsed.data[0]), id: parsed.data[1] }
}

/** What the bot was not sure of, heard last first, page by page; `nextCursor` is null on the last. */
export const listLearning = async (
  ctx: Context,
  { state = 'open', reason, query, cursor, limit = 50 }: ListLearningInput,
): Promise<LearningPage> => {
  requireRole(ctx.actor, 'viewer')
  const { items, next } = await listItems(ctx.db, {
    state,
    reason: reason ?? null,
    query: query ? query : null,
    cursor: cursor ? readCursor(cursor) : null,
    limit,
  })
  return {
    items: items.map(toLearningItem),
    nextCursor: next && `${next.lastAt.toISOString()}|${next.id}`,
    open: await countOpen(ctx.db),
  }
}
