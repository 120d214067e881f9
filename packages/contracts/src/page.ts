import { z } from 'zod'

/** The part of a list that is asked for; `offset` counts rows of the whole list. */
export const Page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(50) }
