import type { Trace } from '@frontdesk/contracts/trace'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { BookOpenText, PenLine } from 'lucide-react'
import { useState } from 'react'
import { Fact, Facts } from '@/components/facts'
import { ScoreBar } from '@/components/score-bar'
import { PassageItem } from './passage-item.tsx'
import { WhyNote, WhySection } from './why-section.tsx'

const firstShown = 4

type Retrieval = NonNullable<Trace['retrieval']>

const Support = ({ confidence, threshold }: Pick<Retrieval, 'confidence' | 'threshold'>) => {
  const enough = confidence >= threshold
  return (
    <div className="flex flex-col gap-1.5 rounded-lg border border-line bg-surface px-3 py-2.5">
      <p className="flex items-baseline justify-between gap-3 text-[0.8125rem]">
        <span className="text-ink">Support of the best passage</span>
        <span className={cn('tabular-nums', enough ? 'text-ink' : 'font-medium text-warning-ink')}>
          {confidence.toFixed(2)}
          <span className="text-subtle"> of at least {threshold.toFixed(2)}</span>
        </span>
      </p>
      <ScoreBar value={confidence} limit={threshold} tone={enough ? 'accent' : 'warning'} />
      <p className="text-xs text-muted">
        {enough ? 'Over the line: an answer may be written from it.' : 'Below the line: no answer is better than an unsupported one.'}
      </p>
    </div>
  )
}

const PassageList = ({ passages }: Pick<Retrieval, 'passages'>) => {
  const [all, setAll] = useState(false)
  // Whatever was used is shown at once, however low it stands.
  const shown = all ? passages.length : Math.max(firstShown, passages.findLastIndex(({ used }) => used) + 1)
  return (
    <>
      <ol aria-label="Passages, best first" className="flex flex-col gap-2">
        {passages.slice(0, shown).map((passage, index) => (
          <PassageItem key={passage.chunkId} passage={passage} place={index + 1} />
        ))}
      </ol>
      {shown < passages.length && (
        <Button variant="ghost" size="sm" className="self-start" onClick={() => setAll(true)}>
          Show {passages.length - shown} more
        </Button>
      )}
    </>
  )
}

/** What the search found, what of it was used, and why the rest was not. */
export const SearchSection = ({ retrieval }: { retrieval: Retrieval }) => (
  <WhySection
    icon={BookOpenText}
    title="What it looked up"
    about="Passages of the help articles, ranked by shared words and by meaning. Scores are relative to the best hit for this question."
  >
    <Facts>
      <Fact label="Searched for">{retrieval.query}</Fact>
    </Facts>
    <Support confidence={retrieval.confidence} threshold={retrieval.threshold} />
    {retrieval.passages.length === 0 ? (
      <WhyNote className="text-muted">No passage came near.</WhyNote>
    ) : (
      <PassageList passages={retrieval.passages} />
    )}
  </WhySection>
)

/** Who wrote the answer, and what was struck from it. */
export const AnswerSection = ({ answer }: { answer: NonNullable<Trace['answer']> }) => (
  <WhySection
    icon={PenLine}
    title="How the answer was written"
    about="Every sentence must rest on a passage; what does not is struck before it is shown."
  >
    <Facts>
      <Fact label="Written by">
        {answer.provider === 'extractive' ? 'Sentences of the articles themselves' : answer.provider}
        {answer.fallback && <span className="text-warning-ink"> (the language model was down)</span>}
      </Fact>
      <Fact label="Struck">{answer.droppedSentences.length === 0 ? 'nothing' : `${answer.droppedSentences.length} of its sentences`}</Fact>
    </Facts>
    {answer.droppedSentences.length > 0 && (
      <ul className="flex flex-col gap-1.5">
        {answer.droppedSentences.map((sentence) => (
          <li key={sentence} className="border-s-2 border-warning-line ps-2.5 text-[0.8125rem] leading-5 wrap-anywhere text-muted">
            <s>{sentence}</s>
          </li>
        ))}
      </ul>
    )}
  </WhySection>
)
