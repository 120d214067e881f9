// The brand of `AppError` in core/errors.ts, which stands on a floor above this package.
const brand = Symbol.for('frontdesk.app-error')

/** The code of an `AppError`, `aborted` for an abort, else `unexpected`: a closed set, fit for a metric's label. */
export const readErrorCode = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return 'unexpected'
  if (brand in error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error && error.name === 'AbortError' ? 'aborted' : 'unexpected'
}
