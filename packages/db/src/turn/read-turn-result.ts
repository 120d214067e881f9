import type { Message } from '@frontdesk/contracts/message'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import type { Queryable } from '../database.ts'
import { type MessageRow, toMessage } from '../message/to-message.ts'

type Row = { outcome: TurnOutcome; messages: MessageRow[] }

/** How a turn ended, and the bot's messages of it in order; null while it has not ended. */
export const readTurnResult = async (
  db: Queryable,
  input: { turnId: string },
): Promise<{ outcome: TurnOutcome; messages: Message[] } | null> => {
  const [row] = await db.query<Row>(
    `SELECT t.outcome,
            (SELECT coalesce(json_agg(row_to_json(m) ORDER BY m.seq), '[]') FROM message m
              WHERE m.conversation_id = t.conversation_id AND m.turn_id = t.id AND m.sender = 'bot') AS messages
       FROM turn t WHERE t.id = $1 AND t.state IN ('done', 'failed')`,
    [input.turnId],
  )
  return row ? { outcome: row.outcome, messages: row.messages.map(toMessage) } : null
}
