import { AppError, isAppError } from '@frontdesk/core/errors'

// SQLSTATE classes and codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
const lostCodes =
  /^(08...|57P0[1-5]|53[34]00|25P0[34]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|P10(01|02|08|17))$/
// Cancelled by the statement timeout, serialization failure, deadlock, lock not available, Prisma's pool and write conflict.
const busyCodes = /^(57014|40001|40P01|55P03|P2024|P2034)$/
const lostMessages =
  /^(Connection terminated|Connection ended|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end)/
const stalePlan = 'cached plan must not change result type'

type PrismaMeta = { driverAdapterError?: { cause?: { originalCode?: unknown } } }

/** SQLSTATE or system error; Prisma's errors carry the driver's code inside and their own, P1001 and so on, outside. */
const codeOf = (error: Error): string => {
  const meta: PrismaMeta = 'meta' in error && typeof error.meta === 'object' && error.meta !== null ? error.meta : {}
  const code = meta.driverAdapterError?.cause?.originalCode ?? ('code' in error ? error.code : '')
  return typeof code === 'string' ? code : ''
}

/** True when the connection that raised this error must not be used again. */
export const breaksConnection = (error: unknown): error is Error =>
  error instanceof Error &&
  !isAppError(error) &&
  (lostCodes.test(codeOf(error)) || lostMessages.test(error.message) || error.message === stalePlan)

/** Lost or overloaded databases become `upstream-unavailable`, which callers may retry; every other error passes through unchanged. */
export const toDatabaseError = (error: unknown): unknown => {
  if (!(error instanceof Error) || isAppError(error)) return error
  if (breaksConnection(error)) return new AppError('upstream-unavailable', 'The database cannot be reached right now.', { cause: error })
  if (busyCodes.test(codeOf(error))) return new AppError('upstream-unavailable', 'The database is too busy right now.', { cause: error })
  return error
}
