import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { Spinner } from '@frontdesk/ui/spinner'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar } from '@/components/progress-bar'
import { describeProgress, trainingSteps, wholeShare } from '../versions/training-steps.ts'

type TrainingProgressProps = { model: ModelView; canEdit: boolean; cancelling: boolean; onCancel: () => void }

const StepMark = ({ done, current }: { done: boolean; current: boolean }) => {
  if (done) return <Check aria-hidden="true" className="size-4 text-success-ink" />
  if (current) return <Spinner className="size-4 text-accent-ink" />
  return <span aria-hidden="true" className="mx-1 size-2 rounded-full border border-control" />
}

/** The running training: which step, how far, and a way to stop it. Key it by the model's id. */
export const TrainingProgress = ({ model, canEdit, cancelling, onCancel }: TrainingProgressProps) => {
  const share = model.progress === null ? 0 : wholeShare(model.progress)
  // Answers to questions and events cross on the way; a bar never goes back.
  const [furthest, setFurthest] = useState(share)
  if (share > furthest) setFurthest(share)
  const text = describeProgress(model.progress)
  const at = trainingSteps.findIndex(({ stage }) => stage === model.progress?.stage)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p className="text-sm font-semibold text-ink">Training version {model.version}</p>
          <p role="status" className="text-xs text-muted">
            {text}. The live version keeps answering meanwhile.
          </p>
        </div>
        <div className="flex items-center gap-3">
          <span className="text-sm font-medium text-ink tabular-nums">{Math.round(Math.max(share, furthest) * 100)}%</span>
          {canEdit && (
            <Button size="sm" loading={cancelling} onClick={onCancel}>
              Cancel training
            </Button>
          )}
        </div>
      </div>
      <ProgressBar label={`Training version ${model.version}`} share={Math.max(share, furthest)} text={text} />
      <ol className="grid gap-3 sm:grid-cols-3">
        {trainingSteps.map((step, index) => (
          <li key={step.stage} aria-current={index === at ? 'step' : undefined} className="flex items-start gap-2">
            <span className="grid h-5 w-4 shrink-0 place-items-center">
              <StepMark done={index < at} current={index === at} />
            </span>
            <span className="min-w-0">
              <span className={cn('block text-[0.8125rem] font-medium', index <= at ? 'text-ink' : 'text-muted')}>{step.text}</span>
              <span className="block text-xs text-balance text-muted">{step.hint}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
