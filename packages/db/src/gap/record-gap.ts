import { callFunction } from '../call-function.ts'
import type { Queryable } from '../database.ts'
import { toVectorLiteral } from '../vector.ts'

/** Cosine to a gap's first question from which another means the same. */
const sameMeaning = 0.8

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
export const recordGap = (db: Queryable, { id, turnId, visitorId, question, vector, encoderHash }: RecordGapInput): Promise<boolean> =>
  callFunction<boolean>(db, 'record_gap', [id, turnId, visitorId, question, toVectorLiteral(vector), encoderHash, 1 - sameMeaning])
