import { Skeleton } from '@frontdesk/ui/skeleton'
import type { ReactNode } from 'react'

type ChartFrameProps = {
  /** What the picture shows, for those who do not see it. */ summary: string
  legend?: ReactNode
  children: ReactNode
}

/** A chart with its legend and its text alternative. */
export const ChartFrame = ({ summary, legend, children }: ChartFrameProps) => (
  <figure className="rounded-xl border border-line bg-surface p-3 shadow-card sm:p-4">
    {legend}
    <div className="min-h-85 [&_.recharts-surface]:outline-offset-2">{children}</div>
    <figcaption className="px-2 pt-1 text-[0.8125rem] text-pretty text-muted">{summary}</figcaption>
  </figure>
)

/** In the place of a chart that is on its way. */
export const ChartSkeleton = () => (
  <div role="status">
    <span className="sr-only">Loading the chart</span>
    <Skeleton className="h-80" />
  </div>
)
