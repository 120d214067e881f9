import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { Badge } from '@frontdesk/ui/badge'
import { Button, buttonClass } from '@frontdesk/ui/button'
import { FileText, FileUp, RefreshCw, SlidersHorizontal, Square } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { LabelBadge } from '@/components/labels/label-badge'
import { useClock } from '@/components/time/use-clock'
import { useSourceActions } from '../hooks/use-source-actions.ts'
import { formatUntil } from '../sources/format-until.ts'
import { isBusy } from '../sources/is-busy.ts'
import { describeSchedule } from '../sources/schedules.ts'
import { isSyncable, kindLabels, labelSource } from '../sources/source-labels.ts'
import { AddDialog } from './add-dialog.tsx'
import { SourceMenu } from './source-menu.tsx'
import { SourceSettings } from './source-settings.tsx'

type SourceHeaderProps = { source: SourceView; sources: readonly SourceView[]; canEdit: boolean }

const Facts = ({ source }: { source: SourceView }) => {
  const now = useClock(30_000)
  const { config, collection, audience, syncEveryHours, nextSyncAt } = source
  const syncs = isSyncable(config.kind)
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-xs text-muted">
      <LabelBadge label={labelSource(source)} />
      {audience === 'internal' && <Badge tone="note">Staff only</Badge>}
      {collection !== '' && <Badge>{collection}</Badge>}
      <span>{kindLabels[config.kind].text}</span>
      {'url' in config && <span className="wrap-anywhere">{config.url}</span>}
      {syncs && (
        <span>
          {describeSchedule(syncEveryHours)}
          {nextSyncAt !== null && `, next ${formatUntil(nextSyncAt, now)}`}
        </span>
      )}
    </div>
  )
}

/** What a source is, how it stands, and what an admin can do with it. */
export const SourceHeader = ({ source, sources, canEdit }: SourceHeaderProps) => {
  const [settings, setSettings] = useState(false)
  const [adding, setAdding] = useState(false)
  const { sync, cancel, enable, remove } = useSourceActions()
  const run = source.lastRun
  const { kind } = source.config
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <h1 className="min-w-0 flex-1 basis-60 text-lg font-semibold tracking-tight wrap-anywhere text-ink">{source.name}</h1>
        <Link href={`/admin/knowledge/documents?source=${source.id}`} className={buttonClass({ variant: 'secondary', size: 'sm' })}>
          <FileText aria-hidden="true" />
          {describeCount(source.documents, 'document')}
        </Link>
        {canEdit && (
          <>
            {run !== null && isBusy(run) ? (
              <Button size="sm" loading={cancel.isPending} onClick={() => cancel.mutate({ runId: run.id })}>
                <Square aria-hidden="true" />
                Cancel the sync
              </Button>
            ) : (
              isSyncable(kind) && (
                <Button
                  size="sm"
                  variant="primary"
                  disabled={!source.enabled}
                  loading={sync.isPending}
                  onClick={() => sync.mutate({ id: source.id })}
                >
                  <RefreshCw aria-hidden="true" />
                  Sync now
                </Button>
              )
            )}
            {kind === 'files' && (
              <Button size="sm" variant="primary" onClick={() => setAdding(true)}>
                <FileUp aria-hidden="true" />
                Add files
              </Button>
            )}
            <Button size="sm" onClick={() => setSettings(true)}>
              <SlidersHorizontal aria-hidden="true" />
              <span className="max-sm:sr-only">Settings</span>
            </Button>
            <SourceMenu source={source} onEnable={(enabled) => enable(source, enabled)} remove={remove} />
          </>
        )}
      </div>
      <Facts source={source} />
      {canEdit && <SourceSettings source={source} open={settings} onOpenChange={setSettings} />}
      {adding && <AddDialog sources={sources} into={source} onClose={() => setAdding(false)} />}
    </>
  )
}
