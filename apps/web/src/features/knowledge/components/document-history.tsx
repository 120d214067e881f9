import type { DocumentDetail, DocumentVersionView } from '@frontdesk/contracts/knowledge/document'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Sheet } from '@frontdesk/ui/sheet'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LoadError } from '@/components/load-error'
import { formatClock, formatDate } from '@/components/time/format-time'
import { useTRPC } from '@/lib/trpc'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { ListSkeleton } from './list-skeleton.tsx'
import { PlainMarkdown } from './plain-markdown.tsx'

type DocumentHistoryProps = { detail: DocumentDetail; canEdit: boolean; actions: DocumentActions }

const VersionBody = ({ documentId, version }: { documentId: string; version: number }) => {
  const trpc = useTRPC()
  const query = useQuery(
    trpc.knowledge.documents.version.queryOptions({ id: documentId, version }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  if (query.data !== undefined) {
    return (
      <div className="text-[0.9375rem] leading-relaxed">
        <PlainMarkdown text={query.data.body} />
      </div>
    )
  }
  return query.isError ? (
    <LoadError error={query.error} what="This version" onRetry={() => void query.refetch()} retrying={query.isFetching} />
  ) : (
    <ListSkeleton what="the version" />
  )
}

/** What a document said before, and the way back. */
export const DocumentHistory = ({ detail, canEdit, actions }: DocumentHistoryProps) => {
  const [shown, setShown] = useState<DocumentVersionView | null>(null)
  const [open, setOpen] = useState(false)
  const newest = Math.max(...detail.versions.map(({ version }) => version))
  const { document } = detail
  return (
    <>
      <ol className="divide-y divide-line rounded-xl border border-line bg-surface shadow-card">
        {detail.versions.map((version) => (
          <li key={version.version} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="flex flex-wrap items-center gap-2 text-sm font-medium text-ink">
                Version {version.version}
                {version.version === document.version && <Badge tone="success">Serves</Badge>}
              </p>
              <p className="text-xs wrap-anywhere text-muted">
                {version.reason} · {formatDate(version.createdAt)}, {formatClock(version.createdAt)}
                {version.by !== null && ` · by ${version.by}`}
                {version.title !== document.title && ` · “${version.title}”`}
              </p>
            </div>
            <Button
              size="sm"
              aria-label={`Read version ${version.version}`}
              onClick={() => {
                setShown(version)
                setOpen(true)
              }}
            >
              Read
            </Button>
            {canEdit && version.version !== newest && (
              <Button
                size="sm"
                aria-label={`Restore version ${version.version}`}
                loading={actions.restoring === version.version}
                onClick={() => actions.restore(version.version)}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        title={shown?.title ?? ''}
        description={shown && `Version ${shown.version}`}
        className="max-w-2xl"
      >
        {shown !== null && <VersionBody documentId={document.id} version={shown.version} />}
      </Sheet>
    </>
  )
}
