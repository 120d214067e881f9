import { DocumentStatus } from '@frontdesk/contracts/knowledge/document'
import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { Select } from '@frontdesk/ui/select'
import { FilterSelect } from '@/components/filter-select'
import { SearchInput } from '@/components/search-input'
import { documentLabels } from '../documents/document-labels.ts'

type Filters = { q: string; source: string | null; collection: string | null; status: DocumentStatus | null; stale: boolean }
type DocumentsToolbarProps = {
  filters: Filters
  sources: readonly SourceView[]
  collections: readonly string[]
  onChange: (change: Partial<Filters>) => void
}

const statuses = DocumentStatus.options.map((status) => ({ value: status, text: documentLabels[status].text }))

/** Search and filters of the documents. */
export const DocumentsToolbar = ({ filters, sources, collections, onChange }: DocumentsToolbarProps) => (
  <search aria-label="Find documents" className="flex flex-wrap items-center gap-2">
    <SearchInput label="Search titles and addresses" value={filters.q} onChange={(q) => onChange({ q })} className="w-full sm:w-64" />
    <FilterSelect
      label="Source"
      value={filters.source}
      options={sources.map(({ id, name }) => ({ value: id, text: name }))}
      onChange={(source) => onChange({ source })}
    />
    <FilterSelect label="Status" value={filters.status} options={statuses} onChange={(status) => onChange({ status })} />
    {(collections.length > 0 || filters.collection !== null) && (
      <FilterSelect
        label="Collection"
        value={filters.collection}
        options={collections.map((collection) => ({ value: collection, text: collection }))}
        onChange={(collection) => onChange({ collection })}
      />
    )}
    <Select
      aria-label="Age"
      value={filters.stale ? 'stale' : 'any'}
      onChange={(event) => onChange({ stale: event.target.value === 'stale' })}
      className="[&>select]:h-8 [&>select]:text-[0.8125rem]"
    >
      <option value="any">Age: any</option>
      <option value="stale">Out of date?</option>
    </Select>
  </search>
)
