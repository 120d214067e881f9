import { z } from 'zod'

/** Key of a row. */
export const Id = z.uuid()
