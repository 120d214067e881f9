import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'

/** Deletes an entity after a question; it can be taken back. */
export const DeleteEntity = ({ entity, revision }: { entity: EntityView; revision: number }) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const renew = () => queryClient.invalidateQueries({ queryKey: trpc.nlu.pathKey() })
  const undo = useMutation(
    trpc.nlu.phrases.undo.mutationOptions({
      onSuccess: () => void toast.success('Taken back', `“${entity.name}” is there again.`),
      onError: (error) => void toast.error('It could not be taken back', explainFailure(error)),
      onSettled: renew,
    }),
  )
  const remove = useMutation(
    trpc.nlu.entities.remove.mutationOptions({
      onSuccess: ({ undo: token }) => {
        toast.success(`“${entity.name}” deleted`, undefined, { label: 'Undo', onPress: () => undo.mutate({ undo: token }) })
        router.push('/admin/entities')
      },
      onError: (error) => void toast.error('It was not deleted', explainFailure(error)),
      onSettled: () => {
        setAsking(false)
        return renew()
      },
    }),
  )
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" />
        Delete
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={`Delete “${entity.name}”?`}
        description={
          entity.marked === 0
            ? 'No phrase marks it.'
            : `Its marks in ${describeCount(entity.marked, 'phrase')} go with it. The phrases themselves stay.`
        }
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button variant="danger" loading={remove.isPending} onClick={() => remove.mutate({ id: entity.id, revision })}>
              Delete
            </Button>
          </>
        }
      />
    </>
  )
}
