import { readAppError } from '@/lib/read-app-error'

/** What to say when a change was not saved. */
export const explainFailure = (error: unknown): string => {
  const { code, message } = readAppError(error)
  if (code === 'offline') return 'The server could not be reached. Nothing was changed: try again once you are connected.'
  return message
}
