import type { DocumentView } from '@frontdesk/contracts/knowledge/document'
import { Badge } from '@frontdesk/ui/badge'
import { Button, buttonClass } from '@frontdesk/ui/button'
import { ExternalLink, SlidersHorizontal } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { LabelBadge } from '@/components/labels/label-badge'
import { formatDate } from '@/components/time/format-time'
import { languageName } from '../add/languages.ts'
import { documentLabels, marksOf } from '../documents/document-labels.ts'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { DocumentMenu } from './document-menu.tsx'
import { DocumentSettings } from './document-settings.tsx'

type DocumentHeaderProps = { document: DocumentView; canEdit: boolean; actions: DocumentActions }

const Facts = ({ document }: { document: DocumentView }) => (
  <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-xs text-muted">
    <LabelBadge label={documentLabels[document.status]} />
    {marksOf(document).map((mark) => (
      <LabelBadge key={mark.text} label={mark} />
    ))}
    {document.collection !== '' && <Badge>{document.collection}</Badge>}
    <Link href={`/admin/knowledge/sources/${document.sourceId}`} className="wrap-anywhere underline-offset-2 hover:underline">
      {document.source}
    </Link>
    {document.language !== null && <span>{languageName(document.language)}</span>}
    {document.pages !== null && <span>{document.pages} pages</span>}
    <span>Revised {formatDate(document.revisedAt)}</span>
  </div>
)

/** What a document is, how it stands, and what an admin can do with it. */
export const DocumentHeader = ({ document, canEdit, actions }: DocumentHeaderProps) => {
  const [settings, setSettings] = useState(false)
  return (
    <header className="flex flex-col gap-2 px-4 pt-1 pb-3 md:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 flex-1 basis-60 text-lg font-semibold tracking-tight wrap-anywhere text-ink">{document.title}</h1>
        {document.hasOriginal && (
          <a
            href={`/api/knowledge/original/${document.id}`}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            Open the original
            <ExternalLink aria-label="in a new tab" />
          </a>
        )}
        {canEdit && (
          <>
            {document.status !== 'active' && (
              <Button variant="primary" size="sm" loading={actions.settingStatus} onClick={() => actions.setStatus('active')}>
                {document.status === 'draft' ? 'Publish' : 'Use it again'}
              </Button>
            )}
            <Button size="sm" onClick={() => setSettings(true)}>
              <SlidersHorizontal aria-hidden="true" />
              <span className="max-sm:sr-only">Settings</span>
            </Button>
            <DocumentMenu document={document} actions={actions} />
            <DocumentSettings document={document} open={settings} onOpenChange={setSettings} actions={actions} />
          </>
        )}
      </div>
      <Facts document={document} />
    </header>
  )
}
