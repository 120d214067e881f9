import type { Queryable } from '../database.ts'

/** What the stages of a turn decided, as JSON to be parsed as a Trace, and the turn it belongs to; null when there is none. */
export const readTrace = async (db: Queryable, input: { turnId: string }): Promise<{ conversationId: string; data: unknown } | null> => {
  const [row] = await db.query<{ conversationId: string; data: unknown }>(
    'SELECT t.conversation_id AS "conversationId", r.data FROM trace r JOIN turn t ON t.id = r.turn_id WHERE r.turn_id = $1',
    [input.turnId],
  )
  return row ?? null
}
