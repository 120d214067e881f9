import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { EntityName } from '@frontdesk/contracts/nlu-data'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'

type CreateEntityDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; entities: readonly EntityView[] }

const Form = ({ entities, onOpenChange }: Omit<CreateEntityDialogProps, 'open'>) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const router = useRouter()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const create = useMutation(
    trpc.nlu.entities.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.nlu.entities.pathKey() })
        onOpenChange(false)
        router.push(`/admin/entities/${id}`)
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const written = name.trim()
    if (!EntityName.safeParse(written).success) return setProblem('Give it a name, such as “size”.')
    if (entities.some((entity) => entity.name === written)) return setProblem('There is one of this name already.')
    setProblem(null)
    create.mutate({ name: written })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5 pb-2">
      <Field
        label="Name"
        required
        error={problem ?? (create.isError ? explainFailure(create.error) : null)}
        hint="One word in lower case is easiest: city, size, product."
      >
        {(control) => (
          <Input {...control} value={name} maxLength={100} spellCheck={false} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary" loading={create.isPending}>
          Create
        </Button>
      </div>
    </form>
  )
}

/** Asks for the name of a new entity, and goes to its page. */
export const CreateEntityDialog = (props: CreateEntityDialogProps) => (
  <Dialog
    open={props.open}
    onOpenChange={props.onOpenChange}
    title="New entity"
    description="A detail that the assistant picks out of a message: a city, a size, a product."
  >
    <Form entities={props.entities} onOpenChange={props.onOpenChange} />
  </Dialog>
)
