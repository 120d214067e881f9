import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { type Anchor, AnchoredPopover } from '@frontdesk/ui/anchored-popover'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'
import { type MarkDraft, MarkForm } from './mark-form.tsx'

/** Words that are to be marked, or a mark that is to be changed, and where they stand on the page. */
export type Marking = { anchor: Anchor; start: number; end: number; mark: PhraseEntity | null }

type MarkPopoverProps = {
  text: string
  marking: Marking | null
  entities: readonly EntityView[]
  /** Takes the place of what was marked there; null removes it. A promise is waited for. */
  onApply: (mark: PhraseEntity | null) => Promise<unknown> | undefined
  onClose: () => void
}

const toMark = ({ start, end, mark }: Marking, { entity, role, value }: MarkDraft): PhraseEntity => ({
  start,
  end,
  entity,
  ...(role === '' ? {} : { role }),
  ...(value === '' ? {} : { value }),
  ...(mark?.group === undefined ? {} : { group: mark.group }),
})

/** Says what some words of a phrase are. A new entity is made on the way. */
export const MarkPopover = ({ text, marking, entities, onApply, onClose }: MarkPopoverProps) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const create = useMutation(trpc.nlu.entities.create.mutationOptions())
  const save = useMutation({
    mutationFn: async ({ target, draft }: { target: Marking; draft: MarkDraft | null }) => {
      if (draft?.create) {
        await create.mutateAsync({ name: draft.entity })
        void queryClient.invalidateQueries({ queryKey: trpc.nlu.entities.pathKey() })
      }
      await onApply(draft === null ? null : toMark(target, draft))
    },
    onSuccess: onClose,
  })
  const close = () => {
    save.reset()
    onClose()
  }
  const words = marking === null ? '' : text.slice(marking.start, marking.end)
  return (
    <AnchoredPopover
      anchor={marking?.anchor ?? null}
      title={`“${words.length > 40 ? `${words.slice(0, 40)}…` : words}” is`}
      onClose={close}
    >
      {marking !== null && (
        <MarkForm
          key={`${marking.start}-${marking.end}`}
          words={words}
          mark={marking.mark}
          entities={entities}
          busy={save.isPending}
          problem={save.isError ? explainFailure(save.error) : null}
          onApply={(draft) => save.mutate({ target: marking, draft })}
          onRemove={() => save.mutate({ target: marking, draft: null })}
        />
      )}
    </AnchoredPopover>
  )
}
