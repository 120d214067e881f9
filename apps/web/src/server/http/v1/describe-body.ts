import type { z } from '@hono/zod-openapi'
import { ErrorBody } from './schemas.ts'

/** A JSON answer for a route's description. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A failure for a route's description. */
export const failure = (description: string) => json(ErrorBody, description)
