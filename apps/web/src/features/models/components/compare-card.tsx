'use client'
import type { ModelView } from '@frontdesk/contracts/nlu/model'
import type { ModelDiff } from '@frontdesk/contracts/nlu-report'
import { Badge } from '@frontdesk/ui/badge'
import { Button, buttonClass } from '@frontdesk/ui/button'
import { Card, CardBody, CardFooter, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'
import type { Intents } from '../intents.ts'
import { DiffSummary } from './diff-summary.tsx'
import { DiffView } from './diff-view.tsx'

type CompareCardProps = {
  model: ModelView
  liveId: string | null
  canEdit: boolean
  intents: Intents
  onActivate: () => void
  onDiscard: () => void
}

const differs = ({ liveVersion, fixed, broken, changed }: ModelDiff) =>
  liveVersion !== null && fixed.length + broken.length + changed.length > 0

/** A trained version that waits for a decision, held against the live one. */
export const CompareCard = ({ model, liveId, canEdit, intents, onActivate, onDiscard }: CompareCardProps) => {
  const trpc = useTRPC()
  const input = liveId === null ? { id: model.id } : { id: model.id, againstId: liveId }
  const diff = useQuery(trpc.nlu.models.diff.queryOptions(input, { staleTime: 60_000 }))
  return (
    <Card className="border-accent-line">
      <CardHeader className="bg-accent-soft/50">
        <div className="min-w-0">
          <div className="flex items-center gap-2">
            <CardTitle level={2}>Version {model.version} is ready</CardTitle>
            <Badge tone="accent">New</Badge>
          </div>
          <p className="mt-0.5 text-xs text-muted">Visitors do not see it until it goes live.</p>
        </div>
      </CardHeader>
      {diff.data !== undefined ? (
        <>
          <CardBody>
            <DiffSummary diff={diff.data} />
          </CardBody>
          {differs(diff.data) && <DiffView diff={diff.data} intents={intents} />}
        </>
      ) : diff.isError ? (
        <LoadError error={diff.error} what="The comparison" onRetry={() => void diff.refetch()} retrying={diff.isFetching} />
      ) : (
        <CardBody role="status" className="flex flex-col gap-2.5">
          <span className="sr-only">Comparing with the live version</span>
          <Skeleton className="w-64" />
          <Skeleton className="w-96 max-w-full" />
          <Skeleton className="w-48" />
        </CardBody>
      )}
      <CardFooter>
        {canEdit ? (
          <>
            <Button variant="primary" onClick={onActivate}>
              Make version {model.version} live
            </Button>
            <Button variant="ghost" onClick={onDiscard}>
              Discard
            </Button>
          </>
        ) : (
          <p className="text-xs text-muted">Admins can make it live.</p>
        )}
        <Link href={`/admin/models/${model.id}`} className={buttonClass({ variant: 'ghost', className: 'ms-auto' })}>
          See its quality
        </Link>
      </CardFooter>
    </Card>
  )
}
