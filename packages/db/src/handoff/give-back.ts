import type { Queryable } from '../database.ts'
import { type ReturnedToBot, returnToBot } from './return-to-bot.ts'
import type { SystemNote } from './to-handoff-change.ts'

/** An agent gives their own conversation back to the bot. */
export const giveBack = (
  db: Queryable,
  input: { conversationId: string; userId: string; note: SystemNote | null },
): Promise<ReturnedToBot> => returnToBot(db, { ...input, from: 'human', visitorId: null, action: 'handoff.give-back' })
