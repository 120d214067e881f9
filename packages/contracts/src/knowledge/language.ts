import { z } from 'zod'

/** ISO 639-1 code. */
export const Language = z.string().regex(/^[a-z]{2}$/)
