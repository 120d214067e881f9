export type ErrorCode =
  | 'not-found'
  | 'unauthenticated'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'limit-reached'
  | 'upstream-unavailable'
  | 'internal'

const brand = Symbol.for('frontdesk.app-error')

/** The one error that carries meaning across floors. `message` is fit for a user's eyes; `detail` is for logs alone. */
export class AppError extends Error {
  readonly [brand] = true
  readonly code: ErrorCode
  readonly retryable: boolean
  /** Seconds until a retry makes sense, for `limit-reached`. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; retryAfterSeconds?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.retryable = code === 'limit-reached' || code === 'upstream-unavailable'
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** True for an `AppError` made by any copy of this module: bundles of web and server each carry one. */
export const isAppError = (error: unknown): error is AppError => typeof error === 'object' && error !== null && brand in error
