import type { Queryable } from '../database.ts'
import { type ReturnedToBot, returnToBot } from './return-to-bot.ts'
import type { SystemNote } from './to-handoff-change.ts'

/** A visitor who waits for a person goes back to the bot. */
export const leaveQueue = (
  db: Queryable,
  input: { conversationId: string; visitorId: string; note: SystemNote | null },
): Promise<ReturnedToBot> => returnToBot(db, { ...input, from: 'queue', userId: null, action: 'handoff.leave-queue' })
