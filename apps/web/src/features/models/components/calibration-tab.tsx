'use client'
import type { NluReport } from '@frontdesk/contracts/nlu-report'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Table, TableCell, TableHead, TableRow } from '@frontdesk/ui/table'
import { ChartColumn } from 'lucide-react'
import dynamic from 'next/dynamic'
import { describeCalibration } from '../calibration/describe-bin.ts'
import { formatCount } from '../figures/format-count.ts'
import { formatShare } from '../figures/format-share.ts'
import { ChartFrame, ChartSkeleton } from './chart-frame.tsx'

const CalibrationChart = dynamic(() => import('./calibration-chart.tsx').then((module) => module.CalibrationChart), {
  ssr: false,
  loading: ChartSkeleton,
})

const percent = (value: number) => `${Math.round(value * 100)}%`

/** How sure the model was against how often it was right. */
export const CalibrationTab = ({ report }: { report: NluReport }) => {
  const bins = report.calibration.filter(({ count }) => count > 0)
  if (bins.length === 0) {
    return (
      <EmptyState
        icon={<ChartColumn />}
        title="Calibration was not measured"
        description="Too few phrases were held back."
        className="py-16"
      />
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-[0.8125rem] text-pretty text-muted">
        With every answer the model says how sure it is. It is well calibrated if that can be taken at its word: of all phrases it is 80%
        sure of, 80% should be right. The bars show how often it was right, the dashed line how sure it was. Bars below the line mean that
        it is too sure of itself.
      </p>
      <ChartFrame summary={describeCalibration(report.expectedCalibrationError)}>
        <CalibrationChart bins={bins} />
      </ChartFrame>
      <div className="rounded-xl border border-line bg-surface">
        <Table label="Certainty against correctness">
          <thead>
            <tr>
              <TableHead className="ps-4">How sure</TableHead>
              <TableHead className="text-end">On average</TableHead>
              <TableHead className="text-end">How often right</TableHead>
              <TableHead className="pe-4 text-end">Phrases</TableHead>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <TableRow key={bin.from}>
                <TableCell className="py-1.5 ps-4 whitespace-nowrap tabular-nums">
                  {percent(bin.from)}–{percent(bin.to)}
                </TableCell>
                <TableCell className="py-1.5 text-end tabular-nums">{formatShare(bin.confidence)}</TableCell>
                <TableCell className="py-1.5 text-end tabular-nums">{formatShare(bin.accuracy)}</TableCell>
                <TableCell className="py-1.5 pe-4 text-end tabular-nums">{formatCount(bin.count)}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  )
}
