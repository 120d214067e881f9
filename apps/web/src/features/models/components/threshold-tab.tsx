'use client'
import type { NluReport } from '@frontdesk/contracts/nlu-report'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Table, TableCell, TableHead, TableRow } from '@frontdesk/ui/table'
import { ChartLine } from 'lucide-react'
import dynamic from 'next/dynamic'
import { formatShare } from '../figures/format-share.ts'
import { describePoint, pointAt, thinPoints } from '../threshold/read-threshold.ts'
import { series } from '../threshold/series.ts'
import { ChartFrame, ChartSkeleton } from './chart-frame.tsx'
import { Legend } from './legend.tsx'
import { Terms } from './terms.tsx'

// The chart library is large: it is loaded by whoever opens this tab, and by nobody else.
const ThresholdChart = dynamic(() => import('./threshold-chart.tsx').then((module) => module.ThresholdChart), {
  ssr: false,
  loading: ChartSkeleton,
})

const tableRows = 20

const PointsTable = ({ report, curves }: { report: NluReport; curves: typeof series }) => {
  const chosen = pointAt(report.thresholds, report.outOfScopeThreshold)
  return (
    <div className="rounded-xl border border-line bg-surface">
      <Table label="What each threshold would do">
        <thead>
          <tr>
            <TableHead className="ps-4">Threshold</TableHead>
            {curves.map(({ key, text }) => (
              <TableHead key={key} className="text-end">
                {text}
              </TableHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {thinPoints(report.thresholds, report.outOfScopeThreshold, tableRows).map((point) => (
            <TableRow key={point.threshold} aria-selected={point === chosen || undefined}>
              <TableCell className="py-1.5 ps-4 whitespace-nowrap tabular-nums">
                {point.threshold.toFixed(2)}
                {point === chosen && <span className="ms-2 text-xs font-medium text-accent-ink">In use</span>}
              </TableCell>
              {curves.map(({ key }) => {
                const value = point[key]
                return (
                  <TableCell key={key} className="py-1.5 text-end tabular-nums last:pe-4">
                    {value === null ? '–' : formatShare(value)}
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** What the out-of-scope threshold trades: wrong answers against messages turned away. */
export const ThresholdTab = ({ report }: { report: NluReport }) => {
  const chosen = pointAt(report.thresholds, report.outOfScopeThreshold)
  if (chosen === null) {
    return (
      <EmptyState
        icon={<ChartLine />}
        title="No thresholds were measured"
        description="The version learned from too few phrases to hold some back."
        className="py-16"
      />
    )
  }
  const curves = series.filter(({ key }) => report.thresholds.some((point) => point[key] !== null))
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-[0.8125rem] text-pretty text-muted">
        Every message gets an out-of-scope score: how unlike everything that was taught it is. From the threshold on, the assistant does not
        answer it as an intent. A lower threshold turns more messages away, a higher one lets more mistakes through. Training chose{' '}
        <span className="font-medium text-ink tabular-nums">{report.outOfScopeThreshold.toFixed(2)}</span> from the training phrases alone.
      </p>
      <ChartFrame
        legend={<Legend entries={curves} />}
        summary={`At the threshold in use, ${report.outOfScopeThreshold.toFixed(2)}: ${describePoint(chosen)}`}
      >
        <ThresholdChart points={report.thresholds} chosen={report.outOfScopeThreshold} curves={curves} />
      </ChartFrame>
      <PointsTable report={report} curves={curves} />
      <Terms title="What do these curves mean?" terms={curves.map(({ text, meaning }) => ({ term: text, meaning }))} />
    </div>
  )
}
