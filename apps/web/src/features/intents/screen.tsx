'use client'
import { Button } from '@frontdesk/ui/button'
import { FileUp, Plus } from 'lucide-react'
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useMemo, useState } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { describeCount } from '@/components/describe-count'
import { LoadError } from '@/components/load-error'
import { ConnectionMark } from '@/components/shell/connection-mark'
import { StaleNotice } from '@/components/stale-notice'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { useIntents } from '@/components/teaching/use-intents'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { useClock } from '@/components/time/use-clock'
import { CreateIntentDialog } from './components/create-intent-dialog.tsx'
import { intentColumns } from './components/intent-columns.tsx'
import { IntentsToolbar } from './components/intents-toolbar.tsx'
import { IntentsSkeleton, NoIntents } from './components/list-states.tsx'
import { OutOfScopeLink } from './components/out-of-scope-link.tsx'
import { ExportMenu } from './interchange/export-menu.tsx'
import { ImportDialog } from './interchange/import-dialog.tsx'
import { arrangeIntents, intentProblems, intentSorts } from './list/arrange-intents.ts'

const parsers = {
  q: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(intentSorts).withDefault('title'),
  attention: parseAsBoolean.withDefault(false),
}

/** Everything visitors may want, with how well the live model tells it apart. */
export const IntentsScreen = ({ canTeach }: { canTeach: boolean }) => {
  const now = useClock(60_000)
  const [filters, setFilters] = useQueryStates(parsers)
  const [creating, setCreating] = useState(false)
  const [importing, setImporting] = useState(false)
  const { query } = useIntents()
  const columns = useMemo(() => intentColumns(now), [now])
  const intents = query.data ?? []
  const rows = arrangeIntents(intents, filters)
  const filtered = filters.q !== '' || filters.attention
  const phrases = intents.reduce((sum, intent) => sum + intent.phrases, 0)

  const create = canTeach && (
    <Button variant="primary" size="sm" onClick={() => setCreating(true)}>
      <Plus aria-hidden="true" />
      New intent
    </Button>
  )
  return (
    <TeachingPage>
      <div className="flex h-full min-h-0 flex-col">
        <header className="flex flex-col gap-3 border-b border-line px-4 pt-4 pb-3 md:px-6">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="text-lg font-semibold tracking-tight text-ink max-sm:flex-1">Intents</h1>
            <p role="status" className="flex-1 text-xs text-muted tabular-nums max-sm:order-last max-sm:basis-full">
              {query.data !== undefined && `${describeCount(intents.length, 'intent')} · ${describeCount(phrases, 'training phrase')}`}
            </p>
            <ConnectionMark className="max-sm:hidden" />
            <ExportMenu />
            {canTeach && (
              <Button size="sm" onClick={() => setImporting(true)}>
                <FileUp aria-hidden="true" />
                <span className="max-sm:sr-only">Import</span>
              </Button>
            )}
            {create}
          </div>
          <IntentsToolbar
            {...filters}
            problems={intents.filter((intent) => intentProblems(intent).length > 0).length}
            onChange={(change) => void setFilters(change)}
          />
          {!canTeach && <ViewerNote />}
          {query.isRefetchError && <StaleNotice error={query.error} />}
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          {query.data === undefined ? (
            query.isError ? (
              <LoadError
                error={query.error}
                what="The list"
                onRetry={() => void query.refetch()}
                retrying={query.isFetching}
                className="py-20"
              />
            ) : (
              <IntentsSkeleton />
            )
          ) : (
            <>
              {!filtered && <OutOfScopeLink />}
              {rows.length === 0 ? (
                <NoIntents filtered={filtered} onClear={() => void setFilters({ q: '', attention: false })} action={create} />
              ) : (
                <DataTable label="Intents" columns={columns} rows={rows} rowKey={(intent) => intent.id} />
              )}
            </>
          )}
        </div>
      </div>
      <CreateIntentDialog open={creating} onOpenChange={setCreating} intents={intents} />
      {canTeach && <ImportDialog open={importing} onOpenChange={setImporting} />}
    </TeachingPage>
  )
}
