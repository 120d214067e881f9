import { AppError } from '@frontdesk/core/errors'

/** The first API key that a request brings; throws `unauthenticated` when there is none. */
export const requireKey = (...keys: (string | null | undefined)[]): string => {
  const key = keys.find((candidate) => candidate)
  if (!key) throw new AppError('unauthenticated', 'Send an API key as a bearer token.')
  return key
}
