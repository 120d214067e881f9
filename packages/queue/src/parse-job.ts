import { type JobName, jobs } from '@frontdesk/contracts/jobs'
import { AppError } from '@frontdesk/core/errors'

/** `payload` has the shape that the schema of `name` demands. */
export type ParsedJob = { name: JobName; payload: unknown }

/** Checks a job's name and payload against the contract, on the way in and on the way out. Throws `invalid`. */
export const parseJob = (name: string, data: unknown): ParsedJob => {
  const known = (Object.keys(jobs) as JobName[]).find((job) => job === name)
  if (!known) throw new AppError('invalid', `There is no job ${name}.`)
  const parsed = jobs[known].payload.safeParse(data)
  if (!parsed.success) throw new AppError('invalid', `The payload of ${name} does not parse.`, { cause: parsed.error })
  return { name: known, payload: parsed.data }
}
