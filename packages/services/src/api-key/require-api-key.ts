import type { ApiScope } from '@frontdesk/contracts/api-key'
import { AppError } from '@frontdesk/core/errors'
import { useApiKey } from '@frontdesk/db/api-key/use-api-key'
import type { Context } from '../context.ts'
import { hashKey } from './hash-key.ts'

type KeyContext = Pick<Context, 'db' | 'rateLimiters' | 'metrics'>

/**
 * Lets a program in by its key, within its limit of calls a minute; throws `unauthenticated` for a key that is unknown or revoked,
 * `forbidden` for one without `scope`, `limit-reached` when it calls too often.
 */
export const requireApiKey = async (ctx: KeyContext, { key, scope }: { key: string; scope: ApiScope }): Promise<void> => {
  const known = await useApiKey(ctx.db, { hash: hashKey(key) })
  if (!known) throw new AppError('unauthenticated', 'This API key is not known, or was revoked.')
  if (!known.scopes.includes(scope)) throw new AppError('forbidden', `This API key is not for ${scope}.`)
  const limit = await ctx.rateLimiters.apiCalls.consume(known.id)
  if (limit.allowed) return
  ctx.metrics.rateLimited('api-calls')
  throw new AppError('limit-reached', 'Too many calls with this API key.', { retryAfterSeconds: limit.retryAfterSeconds })
}
