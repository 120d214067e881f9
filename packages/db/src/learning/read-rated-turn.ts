import type { Queryable } from '../database.ts'

/** The turn behind a bot message: `trace` is JSON to be parsed as Trace, `freeText` is false after a pressed button or a form. */
export type RatedTurn = { turnId: string; conversationId: string; seq: number; trace: unknown; freeText: boolean }

/** The turn that a bot message answered; null when it has none, or no trace. */
export const readRatedTurn = async (db: Queryable, input: { messageId: string }): Promise<RatedTurn | null> => {
  const [row] = await db.query<RatedTurn>(
    `SELECT t.id AS "turnId", t.conversation_id AS "conversationId", v.seq, tr.data AS trace, v.content->'reply' IS NULL AS "freeText"
       FROM message b JOIN turn t ON t.id = b.turn_id JOIN trace tr ON tr.turn_id = t.id
       JOIN LATERAL (
         SELECT seq, content FROM message
          WHERE conversation_id = t.conversation_id AND sender = 'visitor' AND seq BETWEEN t.first_seq AND t.last_seq ORDER BY seq DESC LIMIT 1
       ) v ON true
      WHERE b.id = $1 AND b.sender = 'bot'`,
    [input.messageId],
  )
  return row ?? null
}
