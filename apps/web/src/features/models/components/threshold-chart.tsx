'use client'
import type { ThresholdPoint } from '@frontdesk/contracts/nlu-report'
import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { formatShare } from '../figures/format-share.ts'
import { pointAt } from '../threshold/read-threshold.ts'
import type { series } from '../threshold/series.ts'

type ThresholdChartProps = { points: readonly ThresholdPoint[]; chosen: number; curves: typeof series }

const axis = { fontSize: 12, fill: 'var(--muted)' }
const percent = (value: number) => `${Math.round(value * 100)}%`

const ReadOut = ({ point, curves }: { point: ThresholdPoint | null; curves: typeof series }) =>
  point === null ? null : (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-xs text-ink shadow-float">
      <p className="mb-1 font-medium tabular-nums">Threshold {point.threshold.toFixed(2)}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 gap-y-0.5">
        {curves.map(({ key, text, color }) => {
          const value = point[key]
          return value === null ? null : (
            <div key={key} className="contents">
              <dt className="flex items-center gap-1.5 text-muted">
                <span className="size-2 rounded-full" style={{ backgroundColor: color }} />
                {text}
              </dt>
              <dd className="text-end tabular-nums">{formatShare(value)}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )

/** The curves over all thresholds, with the chosen one marked. The table beside it says the same in words. */
export const ThresholdChart = ({ points, chosen, curves }: ThresholdChartProps) => (
  <LineChart
    responsive
    data={[...points]}
    margin={{ top: 20, right: 16, bottom: 20, left: 0 }}
    style={{ width: '100%', height: 340 }}
    title="What each threshold would do"
  >
    <CartesianGrid stroke="var(--line)" vertical={false} />
    <XAxis
      dataKey="threshold"
      type="number"
      domain={[0, 1]}
      ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]}
      tick={axis}
      stroke="var(--control)"
      label={{ value: 'Out-of-scope threshold', position: 'insideBottom', offset: -12, ...axis }}
    />
    <YAxis domain={[0, 1]} tickFormatter={percent} tick={axis} stroke="var(--control)" width={48} />
    <Tooltip
      isAnimationActive={false}
      cursor={{ stroke: 'var(--control)' }}
      content={({ active, label }) => (active ? <ReadOut point={pointAt(points, Number(label))} curves={curves} /> : null)}
    />
    {curves.map(({ key, text, color, dashes }) => (
      <Line
        key={key}
        dataKey={key}
        name={text}
        stroke={color}
        strokeDasharray={dashes}
        strokeWidth={2}
        dot={false}
        isAnimationActive={false}
        type="linear"
      />
    ))}
    <ReferenceLine
      x={chosen}
      stroke="var(--ink)"
      strokeWidth={1.5}
      label={{ value: `In use: ${chosen.toFixed(2)}`, position: 'top', fontSize: 12, fill: 'var(--ink)' }}
    />
  </LineChart>
)
