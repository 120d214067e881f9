import { SearchFilters } from '@frontdesk/contracts/knowledge/search-filters'
import { searchLab } from '@frontdesk/services/knowledge/lab/search-lab'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'

const SearchInput = z.strictObject({ question: z.string().trim().min(1).max(1000), filters: SearchFilters.default({ audience: 'public' }) })

export const labRouter = router({
  search: roleProcedure('viewer')
    .input(SearchInput)
    .query(({ ctx, input }) => searchLab(ctx.services, input)),
})
