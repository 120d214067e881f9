import type { TracedPassage } from '@frontdesk/contracts/trace'
import { Badge } from '@frontdesk/ui/badge'
import { cn } from '@frontdesk/ui/cn'
import { ChevronRight } from 'lucide-react'
import { ScoreBar } from '@/components/score-bar'

const scores = [
  { key: 'lexical', text: 'Words', hint: 'Shares the words of the question (BM25)' },
  { key: 'vector', text: 'Meaning', hint: 'Is about the same (vector of the passage)' },
  { key: 'sentence', text: 'Sentence', hint: 'Holds a sentence that means the same (vector of the sentence)' },
  { key: 'fused', text: 'Total', hint: 'Weighted sum of the three' },
] as const

/** A passage the search looked at: used or not, why not, and its scores. Its text opens on demand. */
export const PassageItem = ({ passage, place }: { passage: TracedPassage; place: number }) => (
  <li className={cn('rounded-lg border bg-surface', passage.used ? 'border-accent-line' : 'border-line')}>
    <details className="group">
      <summary className="flex cursor-pointer list-none items-start gap-2 rounded-lg px-3 py-2.5 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="mt-0.5 size-3.5 shrink-0 text-subtle transition-transform group-open:rotate-90 rtl:rotate-180"
        />
        <span className="min-w-0 flex-1">
          <span className="flex items-start justify-between gap-2">
            <span className="text-[0.8125rem] leading-5 font-medium wrap-anywhere text-ink">
              <span className="text-subtle tabular-nums">{place}. </span>
              {passage.title}
              {passage.heading !== null && <span className="font-normal text-muted"> · {passage.heading}</span>}
            </span>
            <Badge tone={passage.used ? 'accent' : 'neutral'}>{passage.used ? 'Used' : 'Not used'}</Badge>
          </span>
          {passage.rejected !== null && <span className="block text-xs text-muted">{passage.rejected}</span>}
          <span className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-4">
            {scores.map(({ key, text, hint }) => (
              <span key={key} title={hint} className="flex flex-col gap-1 text-[0.6875rem]">
                <span className="flex justify-between gap-1 whitespace-nowrap text-muted">
                  {text}
                  <span className="text-ink tabular-nums">{passage[key].toFixed(2)}</span>
                </span>
                <ScoreBar value={passage[key]} tone={passage.used && key === 'fused' ? 'accent' : 'muted'} className="h-1" />
              </span>
            ))}
          </span>
        </span>
      </summary>
      <p className="border-t border-line px-3 py-2.5 text-[0.8125rem] leading-5 wrap-anywhere whitespace-pre-wrap text-muted">
        {passage.text}
      </p>
    </details>
  </li>
)
