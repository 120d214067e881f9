import type { ActionReceipt } from '@frontdesk/contracts/action'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

export type RecordRunInput = {
  runId: string
  token: string
  state: 'succeeded' | 'failed' | 'unknown'
  receipt: ActionReceipt | null
  errorCode: string | null
}

/** Writes down what became of a claimed run; false when the claim is no longer the token's. */
export const recordRun = async (db: Queryable, input: RecordRunInput): Promise<boolean> => {
  const rows = await db.query(
    `UPDATE action_run
        SET state = $3::"ActionRunState", receipt = $4, error_code = $5,
            finished_at = CASE WHEN $3 = 'unknown' THEN NULL ELSE clock_timestamp() END
      WHERE id = $1 AND state = 'claimed' AND claim_token = $2
      RETURNING id`,
    [input.runId, input.token, input.state, input.receipt && toJson(input.receipt), input.errorCode],
  )
  return rows.length > 0
}
