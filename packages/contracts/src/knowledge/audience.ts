import { z } from 'zod'

/** Whom an article is for: `internal` ones are never shown to visitors. */
export const Audience = z.enum(['public', 'internal'])
export type Audience = z.infer<typeof Audience>
