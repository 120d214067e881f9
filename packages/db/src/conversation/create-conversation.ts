import type { Channel } from '@frontdesk/contracts/conversation'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '../database.ts'

/** Creates a conversation of a visitor; again with the same id changes nothing. Throws `conflict` when the id is another visitor's. */
export const createConversation = async (db: Queryable, input: { id: string; visitorId: string; channel: Channel }): Promise<void> => {
  const rows = await db.query(
    `WITH created AS (
       INSERT INTO conversation (id, visitor_id, channel) VALUES ($1, $2, $3::"Channel") ON CONFLICT (id) DO NOTHING RETURNING id
     )
     SELECT id FROM created UNION ALL SELECT id FROM conversation WHERE id = $1 AND visitor_id = $2`,
    [input.id, input.visitorId, input.channel],
  )
  if (rows.length === 0) throw new AppError('conflict', 'This conversation exists already.')
}
