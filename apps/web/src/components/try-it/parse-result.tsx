import type { NluParse } from '@frontdesk/contracts/nlu/parse'
import { cn } from '@frontdesk/ui/cn'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatPercent } from '../format-percent.ts'
import { MarkedText } from '../marked-text/marked-text.tsx'
import { ScoreBar } from '../score-bar.tsx'
import { formatMs } from '../time/format-time.ts'
import { describeParse } from './describe-parse.ts'

type ParseResultProps = {
  parse: NluParse
  titleOf: (name: string) => string
  hrefOf: (name: string, words?: string) => string | null
  /** A page of the result was followed. */
  onFollow: () => void
}

const shownIntents = 5
const shownNearest = 4

const Heading = ({ children }: { children: ReactNode }) => <h3 className="text-xs font-medium text-muted">{children}</h3>

const IntentName = ({ name, words, titleOf, hrefOf, onFollow }: { name: string; words?: string } & Omit<ParseResultProps, 'parse'>) => {
  const href = hrefOf(name, words)
  if (href === null) return <span className="truncate">{titleOf(name)}</span>
  return (
    <Link href={href} onClick={onFollow} className="truncate rounded-sm underline-offset-2 hover:underline">
      {titleOf(name)}
    </Link>
  )
}

const Ranking = ({ parse, ...props }: ParseResultProps) => {
  const outside = parse.outOfScope >= parse.outOfScopeThreshold
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <Heading>Intents, most likely first</Heading>
      <ol className="flex flex-col gap-2.5">
        {parse.intents.slice(0, shownIntents).map((intent, index) => (
          <li key={intent.name} className="grid grid-cols-[minmax(0,1fr)_3rem] gap-x-3 gap-y-1 text-[0.8125rem]">
            <span className={cn('flex min-w-0', index === 0 && !outside ? 'font-medium text-ink' : 'text-muted')}>
              <IntentName name={intent.name} {...props} />
            </span>
            <span className="text-end text-ink tabular-nums">{formatPercent(intent.probability)}</span>
            <ScoreBar value={intent.probability} tone={index === 0 && !outside ? 'accent' : 'muted'} className="col-span-2" />
          </li>
        ))}
      </ol>
      <div className="flex flex-col gap-1.5 border-t border-line pt-3">
        <p className="flex items-baseline justify-between gap-3 text-[0.8125rem]">
          <span className="text-ink">Out-of-scope score</span>
          <span className={cn('tabular-nums', outside ? 'font-medium text-warning-ink' : 'text-ink')}>
            {parse.outOfScope.toFixed(2)} <span className="text-muted">of at most {parse.outOfScopeThreshold.toFixed(2)}</span>
          </span>
        </p>
        <ScoreBar value={parse.outOfScope} limit={parse.outOfScopeThreshold} tone={outside ? 'warning' : 'muted'} />
        <p className="text-xs text-muted">
          {outside
            ? 'Over the line: too unlike everything that was taught.'
            : 'How unlike everything that was taught it is. Below the line is fine.'}
        </p>
      </div>
    </section>
  )
}

const Findings = ({ parse, ...props }: ParseResultProps) => (
  <section className="flex min-w-0 flex-col gap-4">
    <div className="flex flex-col gap-1.5">
      <Heading>Entities in the text</Heading>
      <MarkedText text={parse.text} marks={parse.entities} className="text-sm" />
      {parse.entities.length === 0 && <p className="text-xs text-muted">None were found.</p>}
    </div>
    {parse.parts.length > 1 && (
      <div className="flex flex-col gap-1.5">
        <Heading>What it asks for</Heading>
        <ul className="flex flex-col gap-1 text-[0.8125rem]">
          {parse.parts.map((part) => (
            <li key={part.start} className="flex flex-wrap gap-x-2 text-muted">
              <span className="text-ink">“{part.text}”</span>
              <IntentName name={part.intent.name} {...props} />
              <span className="tabular-nums">{formatPercent(part.intent.probability)}</span>
            </li>
          ))}
        </ul>
      </div>
    )}
    <div className="flex flex-col gap-1.5">
      <Heading>Nearest training phrases</Heading>
      {parse.nearest.length === 0 && <p className="text-xs text-muted">No training phrases yet.</p>}
      <ul className="flex flex-col gap-1.5">
        {parse.nearest.slice(0, shownNearest).map((phrase) => (
          <li key={`${phrase.intent} ${phrase.text}`} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-[0.8125rem]">
            <span className="truncate text-ink" title={phrase.text}>
              {phrase.text}
            </span>
            <span className="flex max-w-40 min-w-0 text-xs text-muted">
              <IntentName name={phrase.intent} words={phrase.text} {...props} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  </section>
)

/** What a model made of a text: ranked intents, what was found in it, and the training phrases it is most like. */
export const ParseResult = (props: ParseResultProps) => (
  <div className="flex flex-col gap-4">
    <p className="text-sm font-medium wrap-anywhere text-ink">{describeParse(props.parse, props.titleOf)}</p>
    <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
      <Ranking {...props} />
      <Findings {...props} />
    </div>
    <p className="border-t border-line pt-2.5 text-xs text-muted tabular-nums">
      Model version {props.parse.modelVersion} · {formatMs(props.parse.ms)}
    </p>
  </div>
)
