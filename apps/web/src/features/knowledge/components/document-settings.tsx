import type { DocumentView } from '@frontdesk/contracts/knowledge/document'
import { Button } from '@frontdesk/ui/button'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Sheet } from '@frontdesk/ui/sheet'
import { useToast } from '@frontdesk/ui/toast'
import type { FormEvent } from 'react'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { useDraft } from '@/components/teaching/use-draft'
import { readAppError } from '@/lib/read-app-error'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { AudienceFields } from './audience-fields.tsx'
import { FormProblem } from './form-problem.tsx'

type DocumentSettingsProps = {
  document: DocumentView
  open: boolean
  onOpenChange: (open: boolean) => void
  actions: DocumentActions
}

const readDraft = ({ title, collection, audience, language }: DocumentView) => ({
  title,
  collection,
  audience,
  language: language ?? '',
})

const Form = ({ document, onOpenChange, actions: { update } }: Omit<DocumentSettingsProps, 'open'>) => {
  const toast = useToast()
  const { base, draft, setDraft, changed, stale, accept } = useDraft(document, readDraft)
  const untitled = draft.title.trim() === ''
  const save = (revision: number) => {
    if (untitled) return
    const { title, collection, audience, language } = draft
    const change = {
      ...(title === document.title ? {} : { title }),
      collection,
      audience,
      language: language === '' ? null : language,
    }
    update.mutate(
      { id: document.id, revision, change },
      {
        onSuccess: () => {
          toast.success('Saved')
          onOpenChange(false)
        },
      },
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save(base.revision)
      }}
      className="flex flex-col gap-5"
    >
      {stale && (
        <ConflictNotice busy={update.isPending} onTheirs={() => accept(document)} onMine={() => save(document.revision)}>
          <p className="mt-1">It is now called “{document.title}”.</p>
        </ConflictNotice>
      )}
      <Field label="Title" required error={untitled ? 'Give it a title.' : null}>
        {(control) => (
          <Input {...control} value={draft.title} maxLength={300} onChange={(event) => setDraft({ ...draft, title: event.target.value })} />
        )}
      </Field>
      <AudienceFields value={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
      <FormProblem error={update.isError && readAppError(update.error).code !== 'conflict' ? update.error : null} />
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        {!stale && (
          <Button type="submit" variant="primary" loading={update.isPending} disabled={!changed || untitled}>
            Save
          </Button>
        )}
      </div>
    </form>
  )
}

/** Title, audience, collection and language of a document, to be changed. */
export const DocumentSettings = ({ open, onOpenChange, ...props }: DocumentSettingsProps) => (
  <Sheet open={open} onOpenChange={onOpenChange} title="Settings of the document" description="They count at once.">
    <Form {...props} onOpenChange={onOpenChange} />
  </Sheet>
)
