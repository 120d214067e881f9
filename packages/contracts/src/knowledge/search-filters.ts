import { z } from 'zod'
import { Audience } from './audience.ts'
import { Language } from './language.ts'

export const SearchFilters = z.strictObject({
  collection: z.string().max(60).optional(),
  language: Language.optional(),
  audience: Audience.default('public'),
})
export type SearchFilters = z.input<typeof SearchFilters>
