import { buttonClass } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { GraduationCap } from 'lucide-react'
import Link from 'next/link'
import { useTrainHint } from '../hooks/use-train-hint.ts'

/** Says that what was added does not count yet, and where to train. */
export const TrainHint = ({ canEdit, className }: { canEdit: boolean; className?: string }) => {
  const { added, more } = useTrainHint()
  if (added === 0) return null
  return (
    <div
      className={cn(
        'mx-4 mb-3 flex flex-wrap items-center gap-3 rounded-lg border border-accent-line bg-accent-soft px-3 py-2 md:mx-6',
        className,
      )}
    >
      <p role="status" className="flex min-w-0 flex-1 items-center gap-2 text-[0.8125rem] text-accent-ink">
        <GraduationCap aria-hidden="true" className="size-4 shrink-0" />
        {added === 1 && !more ? '1 phrase was' : `${added}${more ? '+' : ''} phrases were`} added since the live version was trained.
      </p>
      <Link href="/admin/models" className={buttonClass({ size: 'sm', variant: canEdit ? 'primary' : 'secondary' })}>
        {canEdit ? 'Train' : 'See the models'}
      </Link>
    </div>
  )
}
