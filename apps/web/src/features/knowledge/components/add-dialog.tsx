'use client'
import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { Dialog } from '@frontdesk/ui/dialog'
import { useState } from 'react'
import { kindLabels } from '../sources/source-labels.ts'
import { AddFiles } from './add-files.tsx'
import { AddText } from './add-text.tsx'
import { AddWebSource } from './add-web-source.tsx'

type AddDialogProps = {
  sources: readonly SourceView[]
  /** Files go into this source; asked for otherwise. */
  into?: SourceView
  onClose: () => void
}

const kinds = ['files', 'url', 'sitemap', 'crawl', 'text'] as const
type AddKind = (typeof kinds)[number]
const titles: Record<AddKind, string> = {
  files: 'Add files',
  url: 'Add a web page',
  sitemap: 'Add a sitemap',
  crawl: 'Add a website',
  text: 'Write or paste a text',
}

const ChooseKind = ({ onKind }: { onKind: (kind: AddKind) => void }) => (
  <ul className="grid gap-2 pb-2 sm:grid-cols-2">
    {kinds.map((kind) => {
      const { icon: Icon, text, hint } = kindLabels[kind]
      return (
        <li key={kind} className="flex">
          <button
            type="button"
            onClick={() => onKind(kind)}
            className="flex flex-1 items-start gap-3 rounded-xl border border-line bg-surface p-3.5 text-start shadow-card transition-colors hover:border-accent-line hover:bg-accent-soft"
          >
            <span aria-hidden="true" className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent-ink">
              <Icon className="size-4.5" />
            </span>
            <span className="min-w-0 text-sm font-medium text-ink">
              {text}
              <span className="block text-xs font-normal text-muted">{hint}</span>
            </span>
          </button>
        </li>
      )
    })}
  </ul>
)

/** Adds knowledge: first where it comes from, then what that needs. */
export const AddDialog = ({ sources, into, onClose }: AddDialogProps) => {
  const [kind, setKind] = useState<AddKind | null>(into === undefined ? null : 'files')
  const back = into === undefined ? () => setKind(null) : onClose
  return (
    <Dialog
      open
      sticky={kind !== null}
      onOpenChange={(open) => !open && onClose()}
      title={kind === null ? 'Add knowledge' : titles[kind]}
      description={kind === null ? 'Where do the answers come from?' : into && `Into “${into.name}”`}
      className="max-w-2xl"
    >
      {kind === null ? (
        <ChooseKind onKind={setKind} />
      ) : kind === 'files' ? (
        <AddFiles sources={sources} into={into} onBack={back} onClose={onClose} />
      ) : kind === 'text' ? (
        <AddText onBack={back} onClose={onClose} />
      ) : (
        <AddWebSource key={kind} kind={kind} onBack={back} onClose={onClose} />
      )}
    </Dialog>
  )
}
