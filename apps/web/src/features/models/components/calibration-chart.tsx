'use client'
import type { CalibrationBin } from '@frontdesk/contracts/nlu-report'
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import { describeBin } from '../calibration/describe-bin.ts'

const axis = { fontSize: 12, fill: 'var(--muted)' }
const percent = (value: number) => `${Math.round(value * 100)}%`

/** How often the model was right (bars), by how sure it was; the line is where the bars should end. */
export const CalibrationChart = ({ bins }: { bins: readonly CalibrationBin[] }) => {
  const rows = bins.map((bin) => ({ ...bin, sure: `${percent(bin.from)}–${percent(bin.to)}` }))
  return (
    <ComposedChart
      responsive
      data={rows}
      margin={{ top: 12, right: 16, bottom: 20, left: 0 }}
      style={{ width: '100%', height: 340 }}
      title="How sure the model was against how often it was right"
    >
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        dataKey="sure"
        tick={axis}
        stroke="var(--control)"
        label={{ value: 'How sure the model was', position: 'insideBottom', offset: -12, ...axis }}
      />
      <YAxis domain={[0, 1]} tickFormatter={percent} tick={axis} stroke="var(--control)" width={48} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--hover)' }}
        content={({ active, label }) => {
          const bin = active ? rows.find(({ sure }) => sure === label) : undefined
          return bin === undefined ? null : (
            <p className="max-w-60 rounded-lg border border-line bg-raised px-3 py-2 text-xs text-ink shadow-float">{describeBin(bin)}</p>
          )
        }}
      />
      <Bar dataKey="accuracy" name="How often it was right" fill="var(--accent)" radius={[4, 4, 0, 0]} isAnimationActive={false} />
      <Line
        dataKey="confidence"
        name="How sure it was"
        stroke="var(--ink)"
        strokeWidth={1.5}
        strokeDasharray="5 3"
        dot={{ r: 3, fill: 'var(--surface)', stroke: 'var(--ink)', strokeDasharray: '0' }}
        isAnimationActive={false}
      />
    </ComposedChart>
  )
}
