import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { Button } from '@frontdesk/ui/button'
import { Sheet } from '@frontdesk/ui/sheet'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { useDraft } from '@/components/teaching/use-draft'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'
import { checkSource, readSourceDraft, toSourceInput } from '../add/source-draft.ts'
import { FormProblem } from './form-problem.tsx'
import { SourceFields } from './source-fields.tsx'

type SourceSettingsProps = { source: SourceView; open: boolean; onOpenChange: (open: boolean) => void }

const Form = ({ source, onOpenChange }: Omit<SourceSettingsProps, 'open'>) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { kind } = source.config
  const { base, draft, setDraft, changed, stale, accept } = useDraft(source, readSourceDraft)
  const [checked, setChecked] = useState(false)
  const update = useMutation(
    trpc.knowledge.sources.update.mutationOptions({
      onSuccess: () => {
        toast.success('Saved')
        onOpenChange(false)
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.pathKey() }),
    }),
  )
  const save = (revision: number) => {
    setChecked(true)
    if (Object.keys(checkSource(kind, draft)).length === 0) update.mutate({ id: source.id, revision, change: toSourceInput(kind, draft) })
  }
  const failed = update.isError && readAppError(update.error).code !== 'conflict'
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
        <ConflictNotice busy={update.isPending} onTheirs={() => accept(source)} onMine={() => save(source.revision)}>
          <p className="mt-1">It is now called “{source.name}”.</p>
        </ConflictNotice>
      )}
      <SourceFields kind={kind} value={draft} problems={checked ? checkSource(kind, draft) : {}} onChange={setDraft} />
      <FormProblem error={failed ? update.error : null} />
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        {!stale && (
          <Button type="submit" variant="primary" loading={update.isPending} disabled={!changed}>
            Save
          </Button>
        )}
      </div>
    </form>
  )
}

/** Address, limits, schedule and audience of a source, to be changed. */
export const SourceSettings = ({ open, onOpenChange, source }: SourceSettingsProps) => (
  <Sheet
    open={open}
    onOpenChange={onOpenChange}
    title="Settings of the source"
    description="Its documents follow, but for what was set on a document itself."
  >
    <Form source={source} onOpenChange={onOpenChange} />
  </Sheet>
)
