import type { ErrorCode } from '@frontdesk/core/errors'

/** What a failed call means to the page. `offline`: the server was never reached. */
export type ReadError = { code: ErrorCode | 'offline'; message: string; retryable: boolean; retryAfterSeconds: number | null }

const fromTrpcCode: Record<string, ErrorCode> = {
  BAD_REQUEST: 'invalid',
  PARSE_ERROR: 'invalid',
  UNPROCESSABLE_CONTENT: 'invalid',
  PAYLOAD_TOO_LARGE: 'invalid',
  UNAUTHORIZED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  CONFLICT: 'conflict',
  TOO_MANY_REQUESTS: 'limit-reached',
  SERVICE_UNAVAILABLE: 'upstream-unavailable',
  BAD_GATEWAY: 'upstream-unavailable',
  GATEWAY_TIMEOUT: 'upstream-unavailable',
  TIMEOUT: 'upstream-unavailable',
}

const appCodes: readonly ErrorCode[] = [
  'not-found',
  'unauthenticated',
  'forbidden',
  'conflict',
  'invalid',
  'limit-reached',
  'upstream-unavailable',
  'internal',
]

const record = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null

const findAppCode = (data: Record<string, unknown>): ErrorCode => {
  const candidates = [data.appCode, record(data.appError)?.code, data.code]
  return appCodes.find((code) => candidates.includes(code)) ?? fromTrpcCode[String(data.code)] ?? 'internal'
}

/** Reads any error thrown by the API client: the server's own code where it answered, `offline` where it did not. */
export const readAppError = (error: unknown): ReadError => {
  const data = record(record(error)?.data)
  if (data === null) return { code: 'offline', message: 'The server could not be reached.', retryable: true, retryAfterSeconds: null }
  const code = findAppCode(data)
  const seconds = data.retryAfterSeconds ?? record(data.appError)?.retryAfterSeconds
  const message = record(error)?.message
  return {
    code,
    message: typeof message === 'string' && message !== '' ? message : 'Something went wrong.',
    retryable: code === 'limit-reached' || code === 'upstream-unavailable' || code === 'internal',
    retryAfterSeconds: typeof seconds === 'number' && Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : null,
  }
}
