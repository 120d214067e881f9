import type { Trace } from '@frontdesk/contracts/trace'
import { Timer } from 'lucide-react'
import { formatMs } from '@/components/time/format-time'
import { layoutTimings } from '../layout-timings.ts'
import { stageLabel } from '../stage-label.ts'
import { WhyNote, WhySection } from './why-section.tsx'

/** How long each stage took, one behind the other. */
export const TimingSection = ({ trace }: { trace: Trace }) => {
  const { stages, totalMs } = layoutTimings(trace.timings)
  return (
    <WhySection icon={Timer} title="How long it took" aside={formatMs(totalMs)} last>
      {stages.length === 0 ? (
        <WhyNote className="text-muted">Nothing was measured.</WhyNote>
      ) : (
        <ol className="flex flex-col gap-1.5">
          {stages.map((stage, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stages of a finished turn never change places
            <li key={index} className="grid grid-cols-[8.5rem_minmax(0,1fr)_3.5rem] items-center gap-3 text-xs">
              <span className="truncate text-muted" title={stage.stage}>
                {stageLabel(stage.stage)}
              </span>
              <span aria-hidden="true" className="relative block h-3 rounded bg-sunken">
                <span
                  className="absolute inset-y-0 min-w-1 rounded bg-accent"
                  style={{ insetInlineStart: `min(${stage.startPercent}%, calc(100% - 0.25rem))`, width: `${stage.widthPercent}%` }}
                />
              </span>
              <span className="text-end text-ink tabular-nums">{formatMs(stage.ms)}</span>
            </li>
          ))}
        </ol>
      )}
    </WhySection>
  )
}
