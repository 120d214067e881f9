'use client'
import type { GapView } from '@frontdesk/contracts/knowledge/gap'
import { Button } from '@frontdesk/ui/button'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useLeaveWarning } from '@/components/use-leave-warning'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { focusInvalid } from '../add/focus-invalid.ts'
import { toArticleTitle } from '../gaps/to-article-title.ts'
import { BodyField } from './body-field.tsx'
import { FormProblem } from './form-problem.tsx'
import { RelatedPassages } from './related-passages.tsx'

/** Keeps the draft of an answer, and publishes it where asked to. */
const useDraftAnswer = (gapId: string) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  return useMutation({
    mutationFn: async ({ publish, ...article }: { title: string; body: string; publish: boolean }) => {
      const { id, revision } = await client.knowledge.gaps.draft.mutate({ id: gapId, ...article })
      // The draft is kept by now; its page has the button to publish it.
      const published = publish
        ? await client.knowledge.documents.update.mutate({ id, revision, change: { status: 'active' } }).catch((error: unknown) => {
            toast.error('It is kept as a draft, but was not published', explainFailure(error))
            return null
          })
        : null
      return { id, published: published !== null }
    },
    onSuccess: ({ id, published }) => {
      if (published) toast.success('Published', 'Visitors are answered from it in a moment.')
      router.push(`/admin/knowledge/documents/${id}`)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.pathKey() }),
  })
}

const Questions = ({ gap }: { gap: GapView }) => (
  <section className="flex flex-col gap-2">
    <h2 className="text-sm font-semibold text-ink">What visitors asked</h2>
    <ul className="flex list-disc flex-col gap-1 ps-5 text-[0.8125rem] text-muted">
      {[...new Set([gap.question, ...gap.examples])].map((question) => (
        <li key={question} className="wrap-anywhere">
          {question}
        </li>
      ))}
    </ul>
  </section>
)

/** An article begun from a gap: its title is the question, and passages that come near stand beside it. */
export const GapEditor = ({ gap }: { gap: GapView }) => {
  const [title, setTitle] = useState(() => toArticleTitle(gap.question))
  const [body, setBody] = useState('')
  const [checked, setChecked] = useState(false)
  const draft = useDraftAnswer(gap.id)
  useLeaveWarning(body !== '' && !draft.isSuccess)
  const save = (publish: boolean, form: HTMLFormElement | null) => {
    setChecked(true)
    if (title.trim() === '' || body.trim() === '') focusInvalid(form)
    else draft.mutate({ title, body, publish })
  }
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-6 px-4 py-5 md:px-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <form
        noValidate
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault()
          save(true, event.currentTarget)
        }}
        className="flex flex-col gap-4"
      >
        <Field label="Title" required error={checked && title.trim() === '' ? 'Give it a title.' : null}>
          {(control) => <Input {...control} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        <BodyField value={body} rows={16} error={checked && body.trim() === '' ? 'There is no text yet.' : null} onChange={setBody} />
        <FormProblem error={draft.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={(event) => save(false, event.currentTarget.form)} disabled={draft.isPending}>
            Save as a draft
          </Button>
          <Button type="submit" variant="primary" loading={draft.isPending}>
            Publish
          </Button>
        </div>
      </form>
      <aside aria-label="What helps" className="flex flex-col gap-5">
        <Questions gap={gap} />
        <RelatedPassages question={gap.question} onInsert={(text) => setBody(body.trim() === '' ? text : `${body.trimEnd()}\n\n${text}`)} />
      </aside>
    </div>
  )
}
