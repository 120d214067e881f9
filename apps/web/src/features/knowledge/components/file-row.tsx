import type { FilePreview } from '@frontdesk/contracts/knowledge/file-preview'
import { Button } from '@frontdesk/ui/button'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Spinner } from '@frontdesk/ui/spinner'
import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import type { ChosenFile } from '../hooks/use-file-previews.ts'
import { FileInside } from './file-inside.tsx'

type FileRowProps = { chosen: ChosenFile; disabled: boolean; onRemove: () => void }

const warningsOf = ({ documents }: FilePreview): string[] => [...new Set(documents.flatMap(({ warnings }) => warnings))]

const describeInside = ({ documents, documentCount }: FilePreview): string => {
  const passages = documents.reduce((sum, { chunkCount }) => sum + chunkCount, 0)
  const pages = documents.reduce((sum, document) => sum + (document.pages ?? 0), 0)
  const more = documentCount > documents.length ? '+' : ''
  return [
    ...(documentCount === 1 ? [] : [describeCount(documentCount, 'document')]),
    ...(pages === 0 ? [] : [describeCount(pages, 'page')]),
    `${describeCount(passages, 'passage')}${more}`,
  ].join(', ')
}

const State = ({ preview, problem }: ChosenFile) => {
  if (preview === null && problem === null) return <Spinner className="size-4 text-accent-ink" />
  if (problem !== null || preview?.refused) return <CircleAlert aria-hidden="true" className="size-4 text-danger-ink" />
  if (preview !== null && warningsOf(preview).length > 0) return <TriangleAlert aria-hidden="true" className="size-4 text-warning-ink" />
  return <CircleCheck aria-hidden="true" className="size-4 text-success-ink" />
}

/** A chosen file: what would become of it, and on a press its passages as they would be cut. */
export const FileRow = ({ chosen, disabled, onRemove }: FileRowProps) => {
  const [open, setOpen] = useState(false)
  const { file, preview, problem } = chosen
  const refused = problem ?? preview?.refused ?? null
  return (
    <li className="flex flex-col">
      <div className="flex flex-wrap items-center gap-x-2.5 py-2 ps-3 pe-1.5">
        <span className="grid size-5 shrink-0 place-items-center">
          <State {...chosen} />
        </span>
        <div className="min-w-0 flex-1 basis-44">
          <p className="text-sm font-medium wrap-anywhere text-ink">{file.name}</p>
          {refused !== null ? (
            <p className="text-xs wrap-anywhere text-danger-ink">{refused}</p>
          ) : (
            <p className="text-xs text-muted">{preview === null ? 'Looking into it' : describeInside(preview)}</p>
          )}
        </div>
        {preview !== null && refused === null && (
          <Button size="sm" variant="ghost" className="max-sm:ms-auto" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Close' : 'Look inside'}
          </Button>
        )}
        <IconButton label={`Leave out ${file.name}`} tooltip={false} size="sm" disabled={disabled} onClick={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {preview !== null && warningsOf(preview).length > 0 && (
        <ul className="mx-3 mb-2 flex flex-col gap-1 rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-xs text-warning-ink">
          {warningsOf(preview).map((warning) => (
            <li key={warning} className="wrap-anywhere">
              {warning}
            </li>
          ))}
        </ul>
      )}
      {open && preview !== null && <FileInside preview={preview} />}
    </li>
  )
}
