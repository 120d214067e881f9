import type { IntentInput, IntentView } from '@frontdesk/contracts/nlu/intent'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'
import { checkIntent, type IntentProblems } from '../intent/check-intent.ts'
import { IntentFields } from './intent-fields.tsx'

type CreateIntentDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; intents: readonly IntentView[] }

const blank: IntentInput = { title: '', name: '', description: '', kind: 'knowledge' }

const Form = ({ intents, onOpenChange }: Omit<CreateIntentDialogProps, 'open'>) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const router = useRouter()
  const [value, setValue] = useState(blank)
  const [problems, setProblems] = useState<IntentProblems>({})
  const create = useMutation(
    trpc.nlu.intents.create.mutationOptions({
      onSuccess: (intent) => {
        void queryClient.invalidateQueries({ queryKey: trpc.nlu.intents.pathKey() })
        onOpenChange(false)
        router.push(`/admin/intents/${intent.id}`)
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = checkIntent(value, new Set(intents.map(({ name }) => name)))
    setProblems(found)
    if (Object.keys(found).length === 0) create.mutate(value)
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-5 pb-2" noValidate>
      <IntentFields value={value} problems={problems} follow onChange={setValue} />
      {create.isError && (
        <p role="alert" className="text-sm text-danger-ink">
          {explainFailure(create.error)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary" loading={create.isPending}>
          Create and add phrases
        </Button>
      </div>
    </form>
  )
}

/** Asks for a new intent, and goes to its page, where phrases are written. */
export const CreateIntentDialog = (props: CreateIntentDialogProps) => (
  <Dialog
    open={props.open}
    onOpenChange={props.onOpenChange}
    title="New intent"
    description="Something that visitors want, in one short line."
  >
    <Form intents={props.intents} onOpenChange={props.onOpenChange} />
  </Dialog>
)
