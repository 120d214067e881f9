import { Button } from '@frontdesk/ui/button'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { focusInvalid } from '../add/focus-invalid.ts'
import { blankSource, checkSource, type SourceDraft, toSourceInput } from '../add/source-draft.ts'
import { FormProblem } from './form-problem.tsx'
import { SourceFields } from './source-fields.tsx'

type AddWebSourceProps = { kind: 'url' | 'sitemap' | 'crawl'; onBack: () => void; onClose: () => void }

const daily: SourceDraft = { ...blankSource, syncEveryHours: 24 }

/** A page or site to be read now and, if wished, again and again. */
export const AddWebSource = ({ kind, onBack, onClose }: AddWebSourceProps) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const [draft, setDraft] = useState(daily)
  const [checked, setChecked] = useState(false)
  const problems = checked ? checkSource(kind, draft) : {}
  const add = useMutation({
    mutationFn: async () => {
      const source = await client.knowledge.sources.create.mutate(toSourceInput(kind, draft))
      // The source is there by now; its page has the button to try again.
      await client.knowledge.sources.sync
        .mutate({ id: source.id })
        .catch((error: unknown) => toast.error('It is added, but its sync did not start', explainFailure(error)))
      return source
    },
    onSuccess: ({ id }) => {
      onClose()
      router.push(`/admin/knowledge/sources/${id}`)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.sources.pathKey() }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(checkSource(kind, draft)).length === 0) add.mutate()
    else focusInvalid(event.currentTarget)
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5 pb-2">
      <SourceFields kind={kind} value={draft} problems={problems} onChange={setDraft} />
      <FormProblem error={add.error} />
      <div className="flex justify-end gap-2">
        <Button onClick={onBack} disabled={add.isPending}>
          Back
        </Button>
        <Button type="submit" variant="primary" loading={add.isPending}>
          Add and read it
        </Button>
      </div>
    </form>
  )
}
