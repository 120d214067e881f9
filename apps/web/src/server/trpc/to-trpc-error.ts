import { AppError, type ErrorCode, isAppError } from '@frontdesk/core/errors'
import { TRPCError } from '@trpc/server'

const codes = {
  'not-found': 'NOT_FOUND',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  'limit-reached': 'TOO_MANY_REQUESTS',
  'upstream-unavailable': 'SERVICE_UNAVAILABLE',
  internal: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, TRPCError['code']>

export const internalMessage = 'Something went wrong on our side. Please try again.'

/** Turns any thrown error into tRPC's; the text of an unknown one stays in the logs. */
export const toTrpcError = (error: unknown): TRPCError => {
  if (error instanceof TRPCError && !isAppError(error.cause)) return error
  const cause = error instanceof TRPCError ? error.cause : error
  const known = isAppError(cause) && cause.code !== 'internal' ? cause : new AppError('internal', internalMessage, { cause })
  return new TRPCError({ code: codes[known.code], message: known.message, cause: known })
}
