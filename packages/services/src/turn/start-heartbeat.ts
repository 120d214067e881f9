import { turnLeaseMs } from '@frontdesk/contracts/turn'
import { extendLease } from '@frontdesk/db/turn/extend-lease'
import type { TurnContext } from '../context.ts'

/** Keeps the lease of a claimed turn alive; `lose` is called once when another worker has it. Returns the stop function. */
export const startHeartbeat = (ctx: TurnContext, claim: { turnId: string; token: string }, lose: () => void): (() => void) => {
  const beat = async (): Promise<void> => {
    try {
      if (!(await extendLease(ctx.db, { ...claim, leaseMs: turnLeaseMs }))) lose()
    } catch (error) {
      ctx.log.warn({ err: error, turnId: claim.turnId }, 'lease not extended')
    }
  }
  const timer = setInterval(() => void beat(), turnLeaseMs / 3)
  return () => clearInterval(timer)
}
