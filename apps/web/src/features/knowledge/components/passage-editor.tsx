import type { ChunkView } from '@frontdesk/contracts/knowledge/chunk'
import { Button } from '@frontdesk/ui/button'
import { Textarea } from '@frontdesk/ui/textarea'
import { useToast } from '@frontdesk/ui/toast'
import type { KeyboardEvent } from 'react'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { useDraft } from '@/components/teaching/use-draft'
import { useLeaveWarning } from '@/components/use-leave-warning'
import { readAppError } from '@/lib/read-app-error'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { FormProblem } from './form-problem.tsx'

type PassageEditorProps = { chunk: ChunkView; actions: DocumentActions; onDone: () => void }

const focusOnce = (element: HTMLTextAreaElement | null) => element?.focus()

/** Other words for a passage; they outlive syncs. */
export const PassageEditor = ({ chunk, actions: { editChunk }, onDone }: PassageEditorProps) => {
  const toast = useToast()
  const { base, draft, setDraft, changed, stale, accept } = useDraft(chunk, ({ text }) => text)
  useLeaveWarning(changed)
  const empty = draft.trim() === ''
  const save = (revision: number) => {
    if (!changed || empty) return
    editChunk.mutate(
      { id: chunk.id, revision, change: { text: draft } },
      {
        onSuccess: () => {
          toast.success('Saved', 'Answers use it in a moment. It stays when the source is synced.')
          onDone()
        },
      },
    )
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !changed) onDone()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !stale) save(base.revision)
  }
  const failed = editChunk.isError && editChunk.variables.id === chunk.id && readAppError(editChunk.error).code !== 'conflict'
  return (
    <div className="flex flex-col gap-3">
      {stale && (
        <ConflictNotice busy={editChunk.isPending} onTheirs={() => accept(chunk)} onMine={() => save(chunk.revision)}>
          <p className="mt-1 whitespace-pre-line">It now says: {chunk.text}</p>
        </ConflictNotice>
      )}
      <Textarea
        ref={focusOnce}
        aria-label={`Text of passage ${chunk.position + 1}`}
        value={draft}
        rows={Math.min(18, Math.max(5, Math.ceil(draft.length / 90)))}
        maxLength={20_000}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={pressed}
      />
      <FormProblem error={failed ? editChunk.error : null} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="min-w-0 flex-1 text-xs text-muted">Syncs of the source leave your words in place.</p>
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
        {!stale && (
          <Button
            size="sm"
            variant="primary"
            disabled={!changed || empty}
            loading={editChunk.isPending}
            onClick={() => save(base.revision)}
          >
            Save
          </Button>
        )}
      </div>
    </div>
  )
}
