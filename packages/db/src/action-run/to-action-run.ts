import type { ActionRunState } from '@frontdesk/contracts/action'

/** A row of the ledger. `input`, `summary` and `receipt` are the action's own JSON; readers parse them. */
export type ActionRunRow = {
  id: string
  conversationId: string
  turnId: string
  actionId: string
  businessKey: string
  state: ActionRunState
  input: Record<string, unknown>
  summary: unknown
  receipt: unknown
  receiptId: string | null
  errorCode: string | null
  attempt: number
  confirmedSeq: number | null
  createdAt: Date
  finishedAt: Date | null
}

/** A row of `action_run`; times are strings where the row came as JSON. */
export type StoredActionRun = {
  id: string
  conversation_id: string
  turn_id: string
  action_id: string
  business_key: string
  state: ActionRunState
  input: Record<string, unknown>
  summary: unknown
  receipt: { receiptId?: string } | null
  error_code: string | null
  attempt: number
  confirmed_seq: number | null
  created_at: Date | string
  finished_at: Date | string | null
}

/** The ledger's row by its names in code. */
export const toActionRun = (row: StoredActionRun): ActionRunRow => ({
  id: row.id,
  conversationId: row.conversation_id,
  turnId: row.turn_id,
  actionId: row.action_id,
  businessKey: row.business_key,
  state: row.state,
  input: row.input,
  summary: row.summary,
  receipt: row.receipt,
  receiptId: row.receipt?.receiptId ?? null,
  errorCode: row.error_code,
  attempt: row.attempt,
  confirmedSeq: row.confirmed_seq,
  createdAt: new Date(row.created_at),
  finishedAt: row.finished_at === null ? null : new Date(row.finished_at),
})
