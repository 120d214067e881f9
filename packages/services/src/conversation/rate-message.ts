import { AppError } from '@frontdesk/core/errors'
import { rateMessage as saveRating } from '@frontdesk/db/message/rate-message'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'
import { recordThumbsDown } from '../learning/record-thumbs-down.ts'

/** Records a thumb on a bot message of the acting visitor's own conversation; pressing again changes it. A thumb down is something to learn from. */
export const rateMessage = async (ctx: Context, input: { messageId: string; value: 1 | -1; reason: string }): Promise<void> => {
  const saved = await saveRating(ctx.db, { ...input, visitorId: requireVisitor(ctx.actor) })
  if (!saved) throw new AppError('not-found', 'There is no such message.')
  if (input.value === -1) await recordThumbsDown(ctx, input)
}
