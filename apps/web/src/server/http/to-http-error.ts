import { AppError, type ErrorCode, isAppError } from '@frontdesk/core/errors'
import { HTTPException } from 'hono/http-exception'
import { internalMessage } from '../trpc/to-trpc-error.ts'

const statuses = {
  'not-found': 404,
  unauthenticated: 401,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
  'limit-reached': 429,
  'upstream-unavailable': 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

export type HttpError = {
  status: (typeof statuses)[ErrorCode]
  body: { error: { code: ErrorCode; message: string; retryAfterSeconds?: number } }
}

/** Status and body for any thrown error; the text of an unknown one stays in the logs. */
export const toHttpError = (error: unknown): HttpError => {
  const known = readKnown(error) ?? new AppError('internal', internalMessage)
  const { code, message, retryAfterSeconds } = known
  return { status: statuses[code], body: { error: { code, message, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) } } }
}

const readKnown = (error: unknown): AppError | null => {
  if (isAppError(error)) return error.code === 'internal' ? null : error
  // Hono's own: a body that is no JSON.
  if (error instanceof SyntaxError || (error instanceof HTTPException && error.status === 400)) {
    return new AppError('invalid', 'The body is not valid JSON.')
  }
  return null
}
