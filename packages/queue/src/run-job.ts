import { jobs } from '@frontdesk/contracts/jobs'
import { AppError, isAppError } from '@frontdesk/core/errors'
import type { Logger } from '@frontdesk/telemetry/logger'
import { type ParsedJob, parseJob } from './parse-job.ts'
import type { JobContext, JobHandlers } from './port.ts'

export type ReceivedJob = { name: string; data: unknown; jobId: string; attempt: number }

/** `released`: the consumer is closing, so the job belongs to whoever takes it next. */
export type JobOutcome = { kind: 'done' } | { kind: 'retry' } | { kind: 'dead'; reason: string } | { kind: 'released' }

/** Milliseconds an aborted handler has to tidy up before it is left to itself. */
const tidyUpMs = 1000

// The payload was parsed with the schema of the same name, and that is what the handler takes.
const callHandler = async (handlers: JobHandlers, job: ParsedJob, context: JobContext): Promise<void> =>
  (handlers[job.name] as (payload: unknown, context: JobContext) => Promise<void>)(job.payload, context)

const settleOrAbandon = (work: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    signal.addEventListener('abort', () => {
      timer = setTimeout(() => reject(signal.reason), tidyUpMs)
    })
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })

const permanentCodes: readonly string[] = ['invalid', 'not-found', 'forbidden', 'unauthenticated']

const judge = (error: unknown, received: ReceivedJob, log: Logger): JobOutcome => {
  const attempts = Object.entries(jobs).find(([name]) => name === received.name)?.[1].attempts ?? 1
  const fields = { err: error, jobName: received.name, jobId: received.jobId, attempt: received.attempt }
  const permanent = isAppError(error) && permanentCodes.includes(error.code)
  if (attempts === 1) {
    log.error(fields, 'job failed; it is not retried')
    return { kind: 'done' }
  }
  if (!permanent && received.attempt < attempts) {
    log.warn(fields, 'job failed; it will be retried')
    return { kind: 'retry' }
  }
  log.error(fields, 'job failed for good')
  return { kind: 'dead', reason: isAppError(error) ? error.code : 'unexpected' }
}

/**
 * Runs one received job: parses it, calls its handler with a signal that aborts at the job's timeout or when `closing` does,
 * and says what becomes of it. Never throws. Jobs of one attempt are only logged when they fail: a sweeper owns their repetition.
 */
export const runJob = async (
  { handlers, log, closing }: { handlers: JobHandlers; log: Logger; closing: AbortSignal },
  received: ReceivedJob,
): Promise<JobOutcome> => {
  let parsed: ParsedJob
  try {
    parsed = parseJob(received.name, received.data)
  } catch (error) {
    log.error({ err: error, jobName: received.name, jobId: received.jobId }, 'job does not parse')
    return { kind: 'dead', reason: 'invalid' }
  }
  if (closing.aborted) return { kind: 'released' }
  const { timeoutMs } = jobs[parsed.name]
  const abort = new AbortController()
  const release = (): void => abort.abort(closing.reason)
  closing.addEventListener('abort', release)
  const timer = setTimeout(() => abort.abort(new AppError('internal', `The job took longer than ${timeoutMs} ms.`)), timeoutMs)
  try {
    await settleOrAbandon(callHandler(handlers, parsed, { jobId: received.jobId, signal: abort.signal }), abort.signal)
    return { kind: 'done' }
  } catch (error) {
    if (closing.aborted) return { kind: 'released' }
    return judge(abort.signal.aborted ? abort.signal.reason : error, received, log)
  } finally {
    clearTimeout(timer)
    closing.removeEventListener('abort', release)
  }
}
