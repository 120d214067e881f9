import { Select } from '@frontdesk/ui/select'
import { SearchInput } from '@/components/search-input'
import { type PhraseFilters, phraseSorts } from '../phrases/phrase-filters.ts'

type PhraseToolbarProps = { filters: PhraseFilters; onChange: (change: Partial<PhraseFilters>) => void }

const sortTexts = { newest: 'Newest first', text: 'A to Z' }

/** Search, order, and whether only phrases with a warning are shown. */
export const PhraseToolbar = ({ filters, onChange }: PhraseToolbarProps) => (
  <search aria-label="Find phrases" className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
    <SearchInput label="Search phrases" value={filters.q} onChange={(q) => onChange({ q })} className="min-w-40 flex-1 sm:max-w-72" />
    <Select
      aria-label="Sort by"
      value={filters.sort}
      onChange={(event) => onChange({ sort: phraseSorts.find((known) => known === event.target.value) ?? 'newest' })}
      className="[&>select]:h-8 [&>select]:text-[0.8125rem]"
    >
      {phraseSorts.map((known) => (
        <option key={known} value={known}>
          {sortTexts[known]}
        </option>
      ))}
    </Select>
    <Select
      aria-label="Show"
      value={filters.warnings ? 'warnings' : 'all'}
      onChange={(event) => onChange({ warnings: event.target.value === 'warnings' })}
      className="[&>select]:h-8 [&>select]:text-[0.8125rem]"
    >
      <option value="all">All phrases</option>
      <option value="warnings">With a warning</option>
    </Select>
  </search>
)
