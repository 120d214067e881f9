import type { ChunkView } from '@frontdesk/contracts/knowledge/chunk'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { Switch } from '@frontdesk/ui/switch'
import { Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { formatDate } from '@/components/time/format-time'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { MovedOn } from './moved-on.tsx'
import { PassageEditor } from './passage-editor.tsx'
import { PlainMarkdown } from './plain-markdown.tsx'

type PassageCardProps = { chunk: ChunkView; canEdit: boolean; actions: DocumentActions; opened: boolean }

const scrollIntoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' })

const Place = ({ chunk: { position, heading, page } }: { chunk: ChunkView }) => (
  <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 text-xs text-muted">
    <span className="tabular-nums">{position + 1}</span>
    {heading !== '' && <span className="font-medium wrap-anywhere text-ink">{heading}</span>}
    {page !== null && <span className="whitespace-nowrap">Page {page}</span>}
  </p>
)

/** A passage as it serves: read, edited, switched off, and back to what the source says. */
export const PassageCard = ({ chunk, canEdit, actions, opened }: PassageCardProps) => {
  const [editing, setEditing] = useState(false)
  const { id, revision, override, enabled, position } = chunk
  const number = position + 1
  const revert = () => actions.revertChunk.mutate({ id, revision })
  const reverting = actions.revertChunk.isPending && actions.revertChunk.variables.id === id
  return (
    <li
      {...(opened ? { ref: scrollIntoSight } : {})}
      aria-label={`Passage ${number}`}
      className={cn(
        'flex flex-col gap-2.5 rounded-xl border border-line bg-surface px-4 py-3 shadow-card',
        opened && 'border-accent ring-1 ring-accent',
        !enabled && 'border-dashed bg-sunken shadow-none',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Place chunk={chunk} />
        {override !== null && (
          <Badge tone="accent" title={`${override.by ?? 'Somebody'}, ${formatDate(override.at)}`}>
            Edited
          </Badge>
        )}
        {!enabled && <Badge>Not used</Badge>}
        {canEdit && (
          <span className="flex items-center gap-2">
            {!editing && (
              <Button size="sm" variant="ghost" aria-label={`Edit passage ${number}`} onClick={() => setEditing(true)}>
                <Pencil aria-hidden="true" />
                Edit
              </Button>
            )}
            {override !== null && !editing && (
              <Button size="sm" variant="ghost" aria-label={`Revert passage ${number}`} loading={reverting} onClick={revert}>
                <Undo2 aria-hidden="true" />
                Revert
              </Button>
            )}
            <Switch
              label={`Use passage ${number} in answers`}
              checked={enabled}
              onCheckedChange={(on) => actions.switchChunk.mutate({ id, revision, change: { enabled: on } })}
            />
          </span>
        )}
      </div>
      {override?.sourceMovedOn === true && !editing && (
        <MovedOn
          chunk={chunk}
          canEdit={canEdit}
          busy={reverting || (actions.editChunk.isPending && actions.editChunk.variables.id === id)}
          onTheirs={revert}
          onMine={() => actions.editChunk.mutate({ id, revision, change: { text: chunk.text } })}
        />
      )}
      {editing ? (
        <PassageEditor chunk={chunk} actions={actions} onDone={() => setEditing(false)} />
      ) : (
        <div className={cn('text-sm leading-relaxed', !enabled && 'text-muted')}>
          <PlainMarkdown text={chunk.text} />
        </div>
      )}
    </li>
  )
}
