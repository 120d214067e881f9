'use client'
import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { BookOpenText, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { describeCount } from '@/components/describe-count'
import { LoadError } from '@/components/load-error'
import { useClock } from '@/components/time/use-clock'
import { AddDialog } from './components/add-dialog.tsx'
import { KnowledgePage } from './components/knowledge-page.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'
import { sourceColumns } from './components/source-columns.tsx'
import { useSources } from './hooks/use-sources.ts'

/** Where knowledge comes from, how each source stands, and the way to add more. */
export const SourcesScreen = ({ canEdit }: { canEdit: boolean }) => {
  const now = useClock(30_000)
  const query = useSources()
  const [adding, setAdding] = useState(false)
  const columns = useMemo(() => sourceColumns(now), [now])
  const sources = query.data ?? []
  const documents = sources.reduce((sum, source) => sum + source.documents, 0)
  const add = canEdit && (
    <Button variant="primary" size="sm" onClick={() => setAdding(true)}>
      <Plus aria-hidden="true" />
      Add knowledge
    </Button>
  )
  return (
    <KnowledgePage
      canEdit={canEdit}
      status={query.data && `${describeCount(sources.length, 'source')} · ${describeCount(documents, 'document')}`}
      actions={add}
      stale={query.isRefetchError ? query.error : null}
    >
      {query.data !== undefined ? (
        sources.length === 0 ? (
          <EmptyState
            icon={<BookOpenText />}
            title="Nothing is known yet"
            description="Drop in your help articles, or name your help site. Visitors are answered from them within minutes, with the passages quoted."
            action={add}
            className="py-20"
          />
        ) : (
          <DataTable label="Sources" columns={columns} rows={sources} rowKey={({ id }) => id} />
        )
      ) : query.isError ? (
        <LoadError error={query.error} what="The list" onRetry={() => void query.refetch()} retrying={query.isFetching} className="py-20" />
      ) : (
        <ListSkeleton what="sources" />
      )}
      {adding && <AddDialog sources={sources} onClose={() => setAdding(false)} />}
    </KnowledgePage>
  )
}
