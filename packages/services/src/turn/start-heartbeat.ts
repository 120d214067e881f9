import { turnLeaseMs } from '@frontdesk/contracts/turn'
import { extendLease } from '@frontdesk/db/turn/extend-lease'
import type { TurnContext } from '../context.ts'

type Claim = { turnId: string; token: string; until: Date }

/**
 * Keeps the lease of a claimed turn alive until its deadline; `lose` is called when another worker has it, or the deadline
 * has passed and another worker shall fail it. Returns the stop function.
 */
export const startHeartbeat = (ctx: TurnContext, { turnId, token, until }: Claim, lose: () => void): (() => void) => {
  const beat = async (): Promise<void> => {
    if (ctx.clock.now() >= until) return stopAndLose()
    try {
      if (!(await extendLease(ctx.db, { turnId, token, leaseMs: turnLeaseMs }))) stopAndLose()
    } catch (error) {
      ctx.log.warn({ err: error, turnId }, 'lease not extended')
    }
  }
  const timer = setInterval(() => void beat(), turnLeaseMs / 3)
  const stopAndLose = (): void => {
    clearInterval(timer)
    lose()
  }
  return () => clearInterval(timer)
}
