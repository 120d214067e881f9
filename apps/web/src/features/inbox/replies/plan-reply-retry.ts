import type { ReadError } from '@/lib/read-app-error'
import type { ReplyFailure } from './pending-reply.ts'

const delaysMs = [600, 2000, 5000]

/** Milliseconds until a reply is tried again after its `attempt`-th failure (from 1), or why it is not. */
export const planReplyRetry = (error: ReadError, attempt: number): { waitMs: number } | { failure: ReplyFailure } => {
  if (error.code === 'conflict') return { failure: { kind: 'changed-hands', message: error.message } }
  const waitMs = delaysMs[attempt - 1]
  if (!error.retryable) return { failure: { kind: 'refused', message: error.message } }
  if (error.retryAfterSeconds !== null && error.retryAfterSeconds > 5) return { failure: { kind: 'retry', message: error.message } }
  return waitMs === undefined ? { failure: { kind: 'retry', message: error.message } } : { waitMs }
}
