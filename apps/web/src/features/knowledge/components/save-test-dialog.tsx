import type { LabResult } from '@frontdesk/contracts/knowledge/lab'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { Field } from '@frontdesk/ui/field'
import { Select } from '@frontdesk/ui/select'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/lib/trpc'
import { FormProblem } from './form-problem.tsx'

const nothing = 'nothing'

/** Keeps a question with what must come of it. */
export const SaveTestDialog = ({ result, onClose }: { result: LabResult; onClose: () => void }) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const titles = new Map(result.hits.map(({ documentId, title }) => [documentId, title]))
  const [first] = titles.keys()
  const [expected, setExpected] = useState(result.answer === null ? nothing : (first ?? nothing))
  const add = useMutation(
    trpc.knowledge.tests.add.mutationOptions({
      onSuccess: () => {
        toast.success('Saved as a test', 'Run the tests after a change to see that it still holds.')
        onClose()
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.tests.pathKey() }),
    }),
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Save as a test"
      description={`“${result.question}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            loading={add.isPending}
            onClick={() => add.mutate({ question: result.question, documentId: expected === nothing ? null : expected })}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pb-1">
        <Field
          label="What must come of it"
          required
          hint="It passes when the document is among the best five, or when nothing is answered."
        >
          {(control) => (
            <Select {...control} value={expected} onChange={(event) => setExpected(event.target.value)} className="block [&>select]:w-full">
              {[...titles].map(([id, title]) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
              <option value={nothing}>Nothing may be answered</option>
            </Select>
          )}
        </Field>
        <FormProblem error={add.error} />
      </div>
    </Dialog>
  )
}
