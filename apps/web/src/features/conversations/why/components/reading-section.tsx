import type { Trace } from '@frontdesk/contracts/trace'
import { cn } from '@frontdesk/ui/cn'
import { Brain, Quote } from 'lucide-react'
import { formatPercent } from '@/components/format-percent'
import { toTitle } from '@/components/labels/to-title'
import { splitMarks } from '@/components/marked-text/split-marks'
import { ScoreBar } from '@/components/score-bar'
import { describeReading } from '../describe-reading.ts'
import { WhyNote, WhySection } from './why-section.tsx'

const sources: Record<Trace['entities'][number]['source'], string> = {
  system: 'built in',
  list: 'from a list',
  pattern: 'by pattern',
  learned: 'learned from examples',
}

const isMentioned = ({ start, end }: Trace['entities'][number]) => end > start

/** The visitor's words, with the facts that were found in them. */
export const MessageSection = ({ trace }: { trace: Trace }) => (
  <WhySection
    icon={Quote}
    title="What the visitor wrote"
    {...(trace.entities.length > 0
      ? { about: 'Marked words are facts the assistant recognised and can use, such as order numbers or dates.' }
      : {})}
  >
    <p className="rounded-lg border border-line bg-surface px-3 py-2 text-sm leading-6 wrap-anywhere whitespace-pre-wrap text-ink">
      {splitMarks(trace.text, trace.entities).map(({ text, start, mark: entity }) =>
        entity === null ? (
          text
        ) : (
          <mark key={start} className="rounded bg-mark px-0.5 py-px" title={`${toTitle(entity.entity)}: ${entity.value}`}>
            {text}
          </mark>
        ),
      )}
      {trace.text === '' && <span className="text-subtle">No text</span>}
    </p>
    {trace.entities.length > 0 && (
      <ul aria-label="Facts found" className="flex flex-col gap-1 text-xs">
        {trace.entities.filter(isMentioned).map((entity) => (
          <li key={`${entity.entity}-${entity.start}-${entity.value}`} className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium text-ink">{toTitle(entity.entity)}</span>
            <span className="font-mono wrap-anywhere text-ink">{entity.value}</span>
            <span className="text-subtle">{sources[entity.source]}</span>
          </li>
        ))}
      </ul>
    )}
  </WhySection>
)

const PartList = ({ parts }: { parts: Trace['parts'] }) => (
  <ol aria-label="What it asks for, in order" className="flex flex-col gap-2">
    {parts.map(({ text, start, intent }) => (
      <li key={start} className="flex flex-col gap-1 rounded-lg border border-line bg-surface px-3 py-2 text-[0.8125rem]">
        <q className="wrap-anywhere text-ink">{text}</q>
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-medium text-ink">{toTitle(intent.name)}</span>
          <span className="text-ink tabular-nums">{formatPercent(intent.probability)}</span>
        </span>
      </li>
    ))}
  </ol>
)

const IntentList = ({ trace }: { trace: Trace }) => (
  <ol aria-label="What it may mean, most likely first" className="flex flex-col gap-2">
    {trace.intents.map((intent, index) => (
      <li key={intent.name} className="grid grid-cols-[minmax(0,1fr)_3rem] items-center gap-x-3 gap-y-1 text-[0.8125rem]">
        <span className="flex min-w-0 items-baseline gap-2">
          <span className={cn('truncate', index === 0 ? 'font-medium text-ink' : 'text-muted')}>{toTitle(intent.name)}</span>
          <code className="hidden truncate font-mono text-[0.6875rem] text-subtle sm:inline">{intent.name}</code>
        </span>
        <span className="text-end text-ink tabular-nums">{formatPercent(intent.probability)}</span>
        <ScoreBar
          value={intent.probability}
          limit={index === 0 ? (trace.thresholds?.accept ?? null) : null}
          tone={index === 0 ? 'accent' : 'muted'}
          className="col-span-2"
        />
      </li>
    ))}
  </ol>
)

const OutOfScope = ({ score, limit }: { score: number; limit: number | null }) => {
  const outside = limit !== null && score >= limit
  return (
    <div className="flex flex-col gap-1.5 rounded-lg border border-line bg-surface px-3 py-2.5">
      <p className="flex items-baseline justify-between gap-3 text-[0.8125rem]">
        <span className="text-ink">Out-of-scope score</span>
        <span className={cn('tabular-nums', outside ? 'font-medium text-warning-ink' : 'text-ink')}>
          {score.toFixed(2)}
          {limit !== null && <span className="text-subtle"> of at most {limit.toFixed(2)}</span>}
        </span>
      </p>
      <ScoreBar value={score} limit={limit} tone={outside ? 'warning' : 'muted'} />
      <p className="text-xs text-muted">
        How unlike everything it was taught the message is.{' '}
        {outside ? 'Over the line: treated as something the desk does not deal with.' : 'Below the line: something the desk deals with.'}
      </p>
    </div>
  )
}

/** What the visitor was taken to want. */
export const ReadingSection = ({ trace }: { trace: Trace }) => (
  <WhySection
    icon={Brain}
    title="What it understood"
    {...(trace.intents.length > 0
      ? { about: 'The trained model compares the message with example phrases of every request it knows.' }
      : {})}
    {...(trace.modelVersion === null ? {} : { aside: `Model ${trace.modelVersion}` })}
  >
    <WhyNote>{describeReading(trace)}</WhyNote>
    {trace.parts.length > 0 && <PartList parts={trace.parts} />}
    {trace.parts.length > 0 && <p className="text-xs text-muted">The message as a whole, for comparison:</p>}
    {trace.intents.length > 0 && <IntentList trace={trace} />}
    {trace.intents.length > 0 && trace.thresholds !== null && (
      <p className="text-xs text-subtle">
        The line across the first bar is the {formatPercent(trace.thresholds.accept)} needed to act on it.
      </p>
    )}
    {trace.intents.length > 0 && trace.outOfScope !== null && (
      <OutOfScope score={trace.outOfScope} limit={trace.thresholds?.outOfScope ?? null} />
    )}
  </WhySection>
)
