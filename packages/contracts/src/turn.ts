import { z } from 'zod'

export const TurnState = z.enum(['queued', 'running', 'done', 'failed'])
export type TurnState = z.infer<typeof TurnState>

/**
 * How a turn ended. `silent`: a person owns the conversation, so the bot said nothing.
 * `refused`: no passage supports an answer, or a policy forbids what was asked.
 */
export const TurnOutcome = z.enum(['answered', 'asked', 'acted', 'refused', 'escalated', 'silent', 'failed'])
export type TurnOutcome = z.infer<typeof TurnOutcome>

/** Milliseconds a visitor message may wait for its final reply before it visibly fails. */
export const turnDeadlineMs = 60_000

/** Milliseconds a claimed turn stays with its worker without a heartbeat. */
export const turnLeaseMs = 6_000
