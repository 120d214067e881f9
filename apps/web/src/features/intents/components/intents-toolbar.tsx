import { Select } from '@frontdesk/ui/select'
import { SearchInput } from '@/components/search-input'
import { type IntentSort, intentSorts } from '../list/arrange-intents.ts'

type IntentsToolbarProps = {
  q: string
  sort: IntentSort
  attention: boolean
  /** Intents that need a look. */
  problems: number
  onChange: (change: { q?: string; sort?: IntentSort; attention?: boolean }) => void
}

const sortTexts: Record<IntentSort, string> = {
  title: 'Title',
  phrases: 'Fewest phrases',
  quality: 'Least told apart',
  updated: 'Last changed',
}

/** Search, order, and whether only those that need a look are shown. */
export const IntentsToolbar = ({ q, sort, attention, problems, onChange }: IntentsToolbarProps) => (
  <search aria-label="Find intents" className="flex flex-wrap items-center gap-2">
    <SearchInput label="Search intents" value={q} onChange={(text) => onChange({ q: text })} className="w-full sm:w-72" />
    <Select
      aria-label="Sort by"
      value={sort}
      onChange={(event) => onChange({ sort: intentSorts.find((known) => known === event.target.value) ?? 'title' })}
      className="[&>select]:h-8 [&>select]:text-[0.8125rem]"
    >
      {intentSorts.map((known) => (
        <option key={known} value={known}>
          Sort: {sortTexts[known]}
        </option>
      ))}
    </Select>
    <Select
      aria-label="Show"
      value={attention ? 'attention' : 'all'}
      onChange={(event) => onChange({ attention: event.target.value === 'attention' })}
      className="[&>select]:h-8 [&>select]:text-[0.8125rem]"
    >
      <option value="all">All intents</option>
      <option value="attention">Need a look ({problems})</option>
    </Select>
  </search>
)
