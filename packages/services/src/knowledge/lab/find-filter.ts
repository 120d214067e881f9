import type { SearchFilters } from '@frontdesk/contracts/knowledge/search-filters'
import type { ChunkOrigin } from '@frontdesk/db/knowledge/read-chunk-origins'
import type { z } from 'zod'

/** The filter that takes a passage out, in words for people; null where none does. What no language is known of is in every language. */
export const findFilter = (
  { audience, collection, language }: Pick<ChunkOrigin, 'audience' | 'collection' | 'language'>,
  filters: z.output<typeof SearchFilters>,
): string | null => {
  if (audience === 'internal' && filters.audience === 'public') return 'It is for staff alone.'
  if (filters.collection !== undefined && collection !== filters.collection) return 'It is of another collection.'
  if (filters.language !== undefined && (language ?? filters.language) !== filters.language) return 'It is in another language.'
  return null
}
