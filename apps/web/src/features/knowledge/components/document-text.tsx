import type { DocumentDetail } from '@frontdesk/contracts/knowledge/document'
import { Button } from '@frontdesk/ui/button'
import { useToast } from '@frontdesk/ui/toast'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { useDraft } from '@/components/teaching/use-draft'
import { useLeaveWarning } from '@/components/use-leave-warning'
import { readAppError } from '@/lib/read-app-error'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { BodyField } from './body-field.tsx'
import { FormProblem } from './form-problem.tsx'
import { PlainMarkdown } from './plain-markdown.tsx'

type DocumentTextProps = { detail: DocumentDetail; canEdit: boolean; actions: DocumentActions }

const Editor = ({ detail, actions: { update }, onDone }: Omit<DocumentTextProps, 'canEdit'> & { onDone: () => void }) => {
  const toast = useToast()
  const { document } = detail
  const current = { body: detail.body, revision: document.revision }
  const { base, draft, setDraft, changed, stale, accept } = useDraft(current, ({ body }) => body)
  useLeaveWarning(changed)
  const save = (revision: number) =>
    update.mutate(
      { id: document.id, revision, change: { body: draft } },
      {
        onSuccess: () => {
          toast.success('Saved', 'Answers follow as soon as it is indexed.')
          onDone()
        },
      },
    )
  return (
    <div className="flex flex-col gap-4">
      {stale && (
        <ConflictNotice busy={update.isPending} onTheirs={() => accept(current)} onMine={() => save(current.revision)}>
          <p className="mt-1">What it says now is kept in the history either way.</p>
        </ConflictNotice>
      )}
      <BodyField
        value={draft}
        rows={22}
        error={draft.trim() === '' ? 'There is no text left. Retire the document instead.' : null}
        onChange={setDraft}
      />
      <FormProblem error={update.isError && readAppError(update.error).code !== 'conflict' ? update.error : null} />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        {!stale && (
          <Button
            variant="primary"
            loading={update.isPending}
            disabled={!changed || draft.trim() === ''}
            onClick={() => save(base.revision)}
          >
            Save
          </Button>
        )}
      </div>
    </div>
  )
}

/** What a document says as a whole, to be read and changed. */
export const DocumentText = ({ detail, canEdit, actions }: DocumentTextProps) => {
  const [editing, setEditing] = useState(false)
  if (editing) return <Editor detail={detail} actions={actions} onDone={() => setEditing(false)} />
  const byHand = detail.document.externalId === detail.document.id
  return (
    <div className="flex flex-col gap-4">
      {canEdit && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="min-w-0 flex-1 text-xs text-balance text-muted">
            {byHand
              ? 'Every save is kept in the history.'
              : 'This comes from its source. When the source changes, its words replace what is written here; an edited passage stays.'}
          </p>
          <Button size="sm" onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
            Edit the text
          </Button>
        </div>
      )}
      <div className="rounded-xl border border-line bg-surface px-5 py-4 text-[0.9375rem] leading-relaxed shadow-card">
        {detail.body === '' ? <p className="text-sm text-muted">It is empty.</p> : <PlainMarkdown text={detail.body} />}
      </div>
    </div>
  )
}
