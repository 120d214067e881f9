import type { ChunkView } from '@frontdesk/contracts/knowledge/chunk'
import { Button } from '@frontdesk/ui/button'
import { GitCompareArrows } from 'lucide-react'
import { TextPair } from './text-pair.tsx'

type MovedOnProps = { chunk: ChunkView; canEdit: boolean; busy: boolean; onTheirs: () => void; onMine: () => void }

/** An edited passage whose source says something else by now: both texts, and the choice. */
export const MovedOn = ({ chunk, canEdit, busy, onTheirs, onMine }: MovedOnProps) => (
  <div className="flex flex-col gap-3 rounded-lg border border-warning-line bg-warning-soft px-3 py-2.5 text-[0.8125rem] text-warning-ink">
    <p className="flex items-center gap-2 font-medium">
      <GitCompareArrows aria-hidden="true" className="size-4 shrink-0" />
      The source has changed since this was edited. Your words still serve.
    </p>
    <TextPair
      first={{ title: 'What the source says now', text: chunk.override?.original ?? '' }}
      second={{ title: 'What was written here', text: chunk.text }}
    />
    {canEdit && (
      <div className="flex flex-wrap gap-2">
        <Button size="sm" disabled={busy} onClick={onTheirs}>
          Take the source’s
        </Button>
        <Button size="sm" disabled={busy} onClick={onMine}>
          Keep these words
        </Button>
      </div>
    )}
  </div>
)
