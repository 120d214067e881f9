'use client'
import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { Card, CardBody, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Select } from '@frontdesk/ui/select'
import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useState } from 'react'
import { LoadError } from '@/components/load-error'
import { formatClock, formatDate } from '@/components/time/format-time'
import { useTRPC } from '@/lib/trpc'
import { isBusy } from '../sources/is-busy.ts'
import { runLabels, type SourceKind } from '../sources/source-labels.ts'
import { ListSkeleton } from './list-skeleton.tsx'
import { RunItems } from './run-items.tsx'
import { RunSummary } from './run-summary.tsx'

const syncingMs = 2000

const notSynced = { title: 'Nothing was read yet', description: 'Sync it, and every page is listed here with what became of it.' }
/** What to say of a source that has no run. */
const notRun: Record<SourceKind, { title: string; description: string }> = {
  url: notSynced,
  sitemap: notSynced,
  crawl: notSynced,
  files: { title: 'No files were added yet', description: 'Files that are added here are listed with what became of them.' },
  text: { title: 'Nothing to sync', description: 'Its documents are written here. Each keeps a history of its own.' },
  api: { title: 'Nothing to sync', description: 'A program sends its documents. Each keeps a history of its own.' },
}

const nameRun = ({ createdAt, state, startedBy }: SyncRunView): string =>
  `${formatDate(createdAt)}, ${formatClock(createdAt)} · ${runLabels[state].text}${startedBy === null ? ' · by schedule' : ''}`

/** The runs of a source: how each went, and what became of every page or file. */
export const SourceRuns = ({ source, canEdit }: { source: SourceView; canEdit: boolean }) => {
  const trpc = useTRPC()
  const [chosen, setChosen] = useState<string | null>(null)
  const busy = isBusy(source.lastRun)
  const query = useQuery(
    trpc.knowledge.sources.runs.queryOptions({ sourceId: source.id }, { refetchInterval: busy ? syncingMs : false, staleTime: 0 }),
  )
  const known = query.data?.find(({ id }) => id === chosen) ?? query.data?.[0]
  // Events move the newest run on between two looks.
  const run = known !== undefined && known.id === source.lastRun?.id ? source.lastRun : known
  if (query.data === undefined) {
    return query.isError ? (
      <LoadError
        error={query.error}
        what="The history"
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
        className="py-20"
      />
    ) : (
      <ListSkeleton what="the history" />
    )
  }
  if (run === undefined) {
    return <EmptyState icon={<History />} {...notRun[source.config.kind]} className="py-20" />
  }
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 px-4 py-5 md:px-6">
      <Card>
        <CardHeader className="flex-wrap">
          <CardTitle level={2}>{run.id === query.data[0]?.id ? 'Latest run' : 'Earlier run'}</CardTitle>
          <Select
            aria-label="Run"
            value={run.id}
            onChange={(event) => setChosen(event.target.value)}
            className="max-w-full [&>select]:h-8 [&>select]:max-w-full [&>select]:text-[0.8125rem]"
          >
            {query.data.map((one) => (
              <option key={one.id} value={one.id}>
                {nameRun(one)}
              </option>
            ))}
          </Select>
        </CardHeader>
        <CardBody>
          <RunSummary run={run} name={source.name} />
        </CardBody>
      </Card>
      <RunItems key={run.id} run={run} canEdit={canEdit} onRetried={() => setChosen(null)} />
    </div>
  )
}
