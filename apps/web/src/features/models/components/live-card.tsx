import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { Badge } from '@frontdesk/ui/badge'
import { buttonClass } from '@frontdesk/ui/button'
import { Card, CardBody, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Boxes } from 'lucide-react'
import Link from 'next/link'
import { formatClock, formatDate } from '@/components/time/format-time'
import { ModelFigures } from './model-figures.tsx'

const describeActivation = ({ activations }: ModelView): string => {
  const newest = activations[0]
  if (newest === undefined) return 'Answers visitors'
  return `Answers visitors since ${formatDate(newest.at)}, ${formatClock(newest.at)}${newest.by === null ? '' : `, made live by ${newest.by}`}`
}

/** The version that answers visitors. */
export const LiveCard = ({ model }: { model: ModelView | null }) => (
  <Card>
    {model === null ? (
      <EmptyState
        icon={<Boxes />}
        title="No version is live yet"
        description="Train the first one: it learns from the phrases of your intents and goes live by itself."
      />
    ) : (
      <>
        <CardHeader className="flex-wrap">
          <div className="min-w-0">
            <div className="flex items-center gap-2">
              <CardTitle level={2}>Version {model.version}</CardTitle>
              <Badge tone="success">Live</Badge>
            </div>
            <p className="mt-0.5 text-xs text-muted">{describeActivation(model)}</p>
          </div>
          <Link href={`/admin/models/${model.id}`} className={buttonClass({ size: 'sm' })}>
            See its quality
          </Link>
        </CardHeader>
        <CardBody className="flex flex-col gap-4">
          {model.error !== null && (
            <p
              role="alert"
              className="rounded-lg border border-danger-line bg-danger-soft px-3 py-2 text-[0.8125rem] wrap-anywhere text-danger-ink"
            >
              {model.error}
            </p>
          )}
          <ModelFigures model={model} />
        </CardBody>
      </>
    )}
  </Card>
)
