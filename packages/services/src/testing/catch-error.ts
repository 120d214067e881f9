import { type AppError, isAppError } from '@frontdesk/core/errors'

/** The `AppError` that the work ends in; throws when it succeeds or ends in anything else. */
export const catchError = async (work: Promise<unknown>): Promise<AppError> => {
  const result = await work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in result && isAppError(result.error)) return result.error
  throw new Error(`Expected an AppError, got ${'error' in result ? String(result.error) : 'success'}.`)
}
