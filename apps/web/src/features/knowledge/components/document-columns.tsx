import type { DocumentView } from '@frontdesk/contracts/knowledge/document'
import { Badge } from '@frontdesk/ui/badge'
import Link from 'next/link'
import type { Column } from '@/components/data-table/data-table'
import { describeCount } from '@/components/describe-count'
import { LabelBadge } from '@/components/labels/label-badge'
import { TimeAgo } from '@/components/time/time-ago'
import { documentLabels, marksOf } from '../documents/document-labels.ts'

const Title = ({ document, now }: { document: DocumentView; now: number }) => (
  <div className="flex min-w-0 flex-col gap-0.5">
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link
        href={`/admin/knowledge/documents/${document.id}`}
        className="wrap-anywhere font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
      >
        {document.title}
      </Link>
      {marksOf(document).map((mark) => (
        <LabelBadge key={mark.text} label={mark} />
      ))}
      {document.collection !== '' && <Badge>{document.collection}</Badge>}
    </span>
    <span className="line-clamp-1 text-xs wrap-anywhere text-muted">
      {document.source}
      {document.externalId !== document.id && ` · ${document.url ?? document.externalId}`}
    </span>
    <span className="flex flex-wrap items-center gap-2 pt-1 text-xs text-muted md:hidden">
      <LabelBadge label={documentLabels[document.status]} />
      {describeCount(document.chunks, 'passage')}
      <TimeAgo at={document.revisedAt} now={now} />
    </span>
  </div>
)

const Passages = ({ document: { chunks, disabledChunks, overriddenChunks } }: { document: DocumentView }) => (
  <span className="flex flex-col text-[0.8125rem] whitespace-nowrap tabular-nums">
    {chunks}
    <span className="text-xs text-muted">
      {[overriddenChunks > 0 && `${overriddenChunks} edited`, disabledChunks > 0 && `${disabledChunks} off`].filter(Boolean).join(', ')}
    </span>
  </span>
)

/** The list's columns; on narrow pages the first one tells it all. */
export const documentColumns = (now: number): Column<DocumentView>[] => [
  {
    id: 'title',
    header: 'Document',
    cell: (document) => <Title document={document} now={now} />,
    className: 'w-full ps-4 md:py-2.5! md:ps-6 md:min-w-64',
  },
  {
    id: 'status',
    header: 'Status',
    cell: (document) => <LabelBadge label={documentLabels[document.status]} />,
    className: 'hidden md:table-cell',
  },
  { id: 'passages', header: 'Passages', cell: (document) => <Passages document={document} />, className: 'hidden md:table-cell' },
  {
    id: 'revised',
    header: 'Revised',
    cell: (document) => <TimeAgo at={document.revisedAt} now={now} className="text-[0.8125rem] text-muted" />,
    className: 'hidden md:table-cell md:pe-6',
  },
]
