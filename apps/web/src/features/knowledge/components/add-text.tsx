import { Button } from '@frontdesk/ui/button'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '@/lib/trpc'
import { focusInvalid } from '../add/focus-invalid.ts'
import { AudienceFields, type Filing } from './audience-fields.tsx'
import { BodyField } from './body-field.tsx'
import { FormProblem } from './form-problem.tsx'

type Draft = Filing & { title: string; body: string }

const blank: Draft = { title: '', body: '', collection: '', audience: 'public', language: '' }

/** An article that is written or pasted here. */
export const AddText = ({ onBack, onClose }: { onBack: () => void; onClose: () => void }) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const router = useRouter()
  const [draft, setDraft] = useState(blank)
  const [checked, setChecked] = useState(false)
  const change = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const create = useMutation(
    trpc.knowledge.documents.create.mutationOptions({
      onSuccess: ({ id }) => {
        onClose()
        router.push(`/admin/knowledge/documents/${id}`)
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.pathKey() }),
    }),
  )
  const save = (publish: boolean, form: HTMLFormElement | null) => {
    setChecked(true)
    if (draft.title.trim() === '' || draft.body.trim() === '') return focusInvalid(form)
    return create.mutate({ ...draft, language: draft.language === '' ? null : draft.language, publish })
  }
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        save(true, event.currentTarget)
      }}
      className="flex flex-col gap-4 pb-2"
    >
      <Field label="Title" required error={checked && draft.title.trim() === '' ? 'Give it a title.' : null}>
        {(control) => (
          <Input {...control} value={draft.title} maxLength={300} onChange={(event) => change({ title: event.target.value })} />
        )}
      </Field>
      <BodyField
        value={draft.body}
        error={checked && draft.body.trim() === '' ? 'There is no text yet.' : null}
        onChange={(body) => change({ body })}
      />
      <AudienceFields value={draft} onChange={change} />
      <FormProblem error={create.error} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack} disabled={create.isPending}>
          Back
        </Button>
        <Button onClick={(event) => save(false, event.currentTarget.form)} disabled={create.isPending}>
          Save as a draft
        </Button>
        <Button type="submit" variant="primary" loading={create.isPending}>
          Publish
        </Button>
      </div>
    </form>
  )
}
