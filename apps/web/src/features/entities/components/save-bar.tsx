import { Button } from '@frontdesk/ui/button'
import type { ReactNode } from 'react'

type SaveBarProps = { busy: boolean; problem: string | null; conflict: ReactNode; onSave: () => void; onDiscard: () => void }

/** Appears at the foot of a page while something on it is not saved. */
export const SaveBar = ({ busy, problem, conflict, onSave, onDiscard }: SaveBarProps) => (
  <div className="sticky bottom-0 z-10 border-t border-line bg-raised px-4 py-3 shadow-float md:px-6">
    {conflict ?? (
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        <p
          role={problem === null ? 'status' : 'alert'}
          className={problem === null ? 'flex-1 text-[0.8125rem] text-muted' : 'flex-1 text-[0.8125rem] wrap-anywhere text-danger-ink'}
        >
          {problem ?? 'Not saved yet.'}
        </p>
        <Button size="sm" onClick={onDiscard} disabled={busy}>
          Discard
        </Button>
        <Button size="sm" variant="primary" loading={busy} onClick={onSave}>
          Save changes
        </Button>
      </div>
    )}
  </div>
)
