import type { SynonymsView } from '@frontdesk/contracts/nlu/synonyms'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { describeCount } from '@/components/describe-count'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useDraft } from '@/components/teaching/use-draft'
import { useLeaveWarning } from '@/components/use-leave-warning'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'
import { SaveBar } from './save-bar.tsx'
import { ValueList } from './value-list.tsx'

const readDraft = ({ synonyms }: SynonymsView) => synonyms

/** Words that stand for others whatever the entity; kept here until they are saved together. */
export const SynonymsEditor = ({ view, canTeach }: { view: SynonymsView; canTeach: boolean }) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { base, draft, setDraft, changed, stale, accept } = useDraft(view, readDraft)
  useLeaveWarning(changed)
  const replace = useMutation(
    trpc.nlu.synonyms.replace.mutationOptions({
      onSuccess: (saved) => {
        accept(saved)
        toast.success('Saved', 'They are learned at the next training.')
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.nlu.synonyms.pathKey() }),
    }),
  )
  const save = (revision: number) => replace.mutate({ revision, synonyms: draft })
  const failed = replace.isError && readAppError(replace.error).code !== 'conflict' ? explainFailure(replace.error) : null
  return (
    <>
      <div className="max-w-4xl px-4 py-5 md:px-6">
        <ValueList label="New synonym" values={draft} canTeach={canTeach} onChange={setDraft} />
      </div>
      {changed && (
        <SaveBar
          busy={replace.isPending}
          problem={failed}
          onSave={() => save(base.revision)}
          onDiscard={() => accept(view)}
          conflict={
            stale ? (
              <ConflictNotice busy={replace.isPending} onTheirs={() => accept(view)} onMine={() => save(view.revision)}>
                <p className="mt-1">There are {describeCount(view.synonyms.length, 'value')} now.</p>
              </ConflictNotice>
            ) : null
          }
        />
      )}
    </>
  )
}
