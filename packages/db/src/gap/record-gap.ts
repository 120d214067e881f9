import type { Database } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'

/** Cosine to a gap's first question from which another means the same. */
const sameMeaning = 0.8
// Any number, the same in every process: two questions of one meaning at once must not make two gaps.
const lockId = 72_707_370

export type RecordGapInput = {
  /** Should it be a new one. */
  id: string
  turnId: string
  visitorId: string
  question: string
  vector: Float32Array
  encoderHash: string
}

/** Writes down a question that no passage answered, with those that mean the same. Once a turn; false the second time. */
export const recordGap = (db: Database, input: RecordGapInput): Promise<boolean> =>
  db.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [lockId])
    const known = await tx.query('SELECT 1 FROM gap_question WHERE turn_id = $1', [input.turnId])
    if (known.length > 0) return false
    const vector = toVectorLiteral(input.vector)
    const [near] = await tx.query<{ id: string }>(
      `SELECT id FROM gap WHERE encoder_hash = $1 AND embedding <=> $2::text::vector <= $3 ORDER BY embedding <=> $2::text::vector LIMIT 1`,
      [input.encoderHash, vector, 1 - sameMeaning],
    )
    if (!near) {
      await tx.query('INSERT INTO gap (id, question, embedding, encoder_hash) VALUES ($1, $2, $3::text::vector, $4)', [
        input.id,
        input.question,
        vector,
        input.encoderHash,
      ])
    }
    const gapId = near?.id ?? input.id
    await tx.query('INSERT INTO gap_question (turn_id, gap_id, visitor_id, text) VALUES ($1, $2, $3, $4)', [
      input.turnId,
      gapId,
      input.visitorId,
      input.question,
    ])
    // What was answered and is asked again without an answer is open again; what was dismissed stays so.
    await tx.query(
      `UPDATE gap SET last_at = clock_timestamp(), state = CASE WHEN state = 'answered' THEN 'open'::"GapState" ELSE state END WHERE id = $1`,
      [gapId],
    )
    return true
  })
