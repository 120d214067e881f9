import type { IntentInput, IntentView } from '@frontdesk/contracts/nlu/intent'
import { Button } from '@frontdesk/ui/button'
import { Sheet } from '@frontdesk/ui/sheet'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useDraft } from '@/components/teaching/use-draft'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'
import { checkIntent } from '../intent/check-intent.ts'
import { intentKinds } from '../list/intent-kinds.ts'
import { IntentFields } from './intent-fields.tsx'

type IntentSettingsProps = { intent: IntentView; intents: readonly IntentView[]; open: boolean; onOpenChange: (open: boolean) => void }

const readDraft = ({ name, title, description, kind }: IntentView): IntentInput => ({ name, title, description, kind })

const Form = ({ intent, intents, onOpenChange }: Omit<IntentSettingsProps, 'open'>) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { base, draft, setDraft, changed, stale, accept } = useDraft(intent, readDraft)
  const [checked, setChecked] = useState(false)
  const problems = checked ? checkIntent(draft, new Set(intents.filter(({ id }) => id !== intent.id).map(({ name }) => name))) : {}
  const update = useMutation(
    trpc.nlu.intents.update.mutationOptions({
      onSuccess: () => {
        toast.success('Saved')
        onOpenChange(false)
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.nlu.pathKey() }),
    }),
  )
  const save = (revision: number) => {
    setChecked(true)
    const others = new Set(intents.filter(({ id }) => id !== intent.id).map(({ name }) => name))
    if (Object.keys(checkIntent(draft, others)).length > 0) return
    update.mutate({ id: intent.id, revision, change: draft })
  }
  const failed = update.isError && readAppError(update.error).code !== 'conflict'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save(base.revision)
      }}
      className="flex flex-col gap-5"
    >
      {stale && (
        <ConflictNotice busy={update.isPending} onTheirs={() => accept(intent)} onMine={() => save(intent.revision)}>
          <p className="mt-1">
            It now stands as “{intent.title}” ({intent.name}), {intentKinds[intent.kind].text.toLowerCase()}
            {intent.description === '' ? '.' : `: ${intent.description}`}
          </p>
        </ConflictNotice>
      )}
      <IntentFields value={draft} problems={problems} follow={false} onChange={setDraft} />
      {failed && (
        <p role="alert" className="text-sm text-danger-ink">
          {explainFailure(update.error)}
        </p>
      )}
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

/** Title, name, kind and description of an intent, to be changed. */
export const IntentSettings = ({ open, onOpenChange, ...props }: IntentSettingsProps) => (
  <Sheet open={open} onOpenChange={onOpenChange} title="Settings of the intent">
    <Form {...props} onOpenChange={onOpenChange} />
  </Sheet>
)
