import { Button } from '@frontdesk/ui/button'
import { X } from 'lucide-react'
import { FilterSelect } from '@/components/filter-select'
import { channelLabels, outcomeLabels, ownerLabels, statusLabels } from '@/components/labels/conversation-labels'
import type { Label } from '@/components/labels/label'
import { toTitle } from '@/components/labels/to-title'
import { SearchInput } from '@/components/search-input'
import { countFilters, type Filters, noFilters } from '../filters/filters.ts'

type FilterBarProps = {
  filters: Filters
  onChange: (change: Partial<Filters>) => void
  /** Intents that occur, the most frequent first. */
  intents: readonly { name: string; count: number }[]
}

const optionsOf = <Value extends string>(labels: Record<Value, Label>): { value: Value; text: string }[] =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, text: labels[value].text }))

const statuses = optionsOf(statusLabels)
const owners = optionsOf(ownerLabels)
const channels = optionsOf(channelLabels)
const outcomes = optionsOf(outcomeLabels)

/** Search and filters over the list. */
export const FilterBar = ({ filters, onChange, intents }: FilterBarProps) => {
  const known = intents.map(({ name, count }) => ({ value: name, text: `${toTitle(name)} (${count})` }))
  const chosen = filters.intent
  const options =
    chosen === null || known.some(({ value }) => value === chosen) ? known : [{ value: chosen, text: toTitle(chosen) }, ...known]
  return (
    <search aria-label="Filter conversations" className="flex flex-wrap items-center gap-2">
      <SearchInput label="Search messages, names, email" value={filters.q} onChange={(q) => onChange({ q })} className="w-full sm:w-72" />
      <div className="-mx-4 flex items-center gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:overflow-visible sm:p-0">
        <FilterSelect label="Status" value={filters.status} options={statuses} onChange={(status) => onChange({ status })} />
        <FilterSelect label="Owner" value={filters.owner} options={owners} onChange={(owner) => onChange({ owner })} />
        <FilterSelect label="Outcome" value={filters.outcome} options={outcomes} onChange={(outcome) => onChange({ outcome })} />
        <FilterSelect label="Intent" value={filters.intent} options={options} onChange={(intent) => onChange({ intent })} />
        <FilterSelect label="Channel" value={filters.channel} options={channels} onChange={(channel) => onChange({ channel })} />
        {countFilters(filters) > 0 && (
          <Button variant="ghost" size="sm" onClick={() => onChange(noFilters)}>
            <X aria-hidden="true" />
            Clear
          </Button>
        )}
      </div>
    </search>
  )
}
