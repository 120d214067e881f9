import type { ModelsOverview, ModelView } from '@frontdesk/contracts/nlu/model'
import { Button } from '@frontdesk/ui/button'
import { Card, CardBody } from '@frontdesk/ui/card'
import { CircleAlert, GraduationCap } from 'lucide-react'
import type { useModelActions } from '../hooks/use-model-actions.ts'
import { TrainingProgress } from './training-progress.tsx'

type TrainCardProps = { overview: ModelsOverview; canEdit: boolean; actions: ReturnType<typeof useModelActions> }

const newestOf = (models: readonly ModelView[]) =>
  models.reduce<ModelView | null>((newest, model) => (newest === null || model.version > newest.version ? model : newest), null)

const describeData = ({ models, dataChanged }: ModelsOverview): [title: string, text: string] => {
  if (!models.some(({ state }) => state === 'ready')) return ['Train the first version', 'It takes a few seconds and goes live by itself.']
  return dataChanged
    ? [
        'What you teach has changed',
        'Phrases, intents or entities differ from what the newest version learned. Train to see the effect before visitors do.',
      ]
    : ['The newest version knows everything you taught', 'Nothing has changed since it was trained. Training again gives the same version.']
}

const Failure = ({ model }: { model: ModelView }) => (
  <p
    role="alert"
    className="flex items-start gap-2 rounded-lg border border-danger-line bg-danger-soft px-3 py-2 text-[0.8125rem] text-danger-ink"
  >
    <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
    <span className="min-w-0 wrap-anywhere">
      Version {model.version} could not be trained. {model.error ?? 'No reason is on record.'}
    </span>
  </p>
)

/** Starts a training, or shows the one that runs. */
export const TrainCard = ({ overview, canEdit, actions }: TrainCardProps) => {
  const { training } = overview
  const { train, cancel } = actions
  const newest = newestOf(overview.models)
  const [title, text] = describeData(overview)
  return (
    <Card>
      <CardBody className="flex flex-col gap-4">
        {training !== null ? (
          <TrainingProgress
            key={training.id}
            model={training}
            canEdit={canEdit}
            cancelling={cancel.isPending}
            onCancel={() => cancel.mutate({ id: training.id })}
          />
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 flex-1 basis-72">
              <h2 className="text-sm font-semibold text-ink">{title}</h2>
              <p className="text-[0.8125rem] text-pretty text-muted">{text}</p>
            </div>
            {canEdit ? (
              <Button
                variant={overview.dataChanged || overview.liveId === null ? 'primary' : 'secondary'}
                size="lg"
                loading={train.isPending}
                onClick={() => train.mutate()}
              >
                <GraduationCap aria-hidden="true" />
                Train
              </Button>
            ) : (
              <p className="text-xs text-muted">Admins can train a new version.</p>
            )}
          </div>
        )}
        {training === null && newest?.state === 'failed' && <Failure model={newest} />}
      </CardBody>
    </Card>
  )
}
