import type { z } from 'zod'

/** The first thing a schema complains of, as "title: too long". */
export const explainIssue = (error: z.ZodError): string => {
  const [issue] = error.issues
  const path = issue?.path.join('.') ?? ''
  return `${path === '' ? '' : `${path}: `}${issue?.message ?? 'not of the right form'}`
}
