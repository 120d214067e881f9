import type { LabResult } from '@frontdesk/contracts/knowledge/lab'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card, CardBody, CardFooter, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { Markdown } from '@/components/markdown/markdown'
import { ScoreBar } from '@/components/score-bar'
import { formatMs } from '@/components/time/format-time'
import { hitId } from '../lab/hit-id.ts'
import { formatScore } from '../lab/stages.ts'
import { SaveTestDialog } from './save-test-dialog.tsx'

const noHosts: readonly string[] = []

const Answer = ({ answer }: { answer: NonNullable<LabResult['answer']> }) => {
  const chunkOf = new Map(answer.citations.map(({ marker, chunkId }) => [marker, chunkId]))
  return (
    <div className="text-[0.9375rem] leading-relaxed">
      <Markdown
        text={answer.text}
        linkHosts={noHosts}
        markers={new Set(chunkOf.keys())}
        streaming={false}
        citation={(marker) => (
          <a
            href={`#${hitId(chunkOf.get(marker) ?? '')}`}
            aria-label={`Source ${marker}`}
            className="ms-1 inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-md bg-accent-soft px-1 align-[0.2em] text-[0.6875rem] leading-none font-semibold text-accent-ink tabular-nums hover:bg-accent hover:text-on-accent"
          >
            {marker}
          </a>
        )}
      />
    </div>
  )
}

const Timings = ({ ms }: { ms: LabResult['ms'] }) => (
  <dl className="flex flex-1 flex-wrap gap-x-4 gap-y-1 text-xs text-muted tabular-nums">
    {(
      [
        ['Encode', ms.encode],
        ['Search', ms.search],
        ['Re-rank', ms.rerank],
        ['Answer', ms.answer],
      ] as const
    ).map(([text, value]) => (
      <div key={text} className="flex gap-1.5">
        <dt>{text}</dt>
        <dd className="font-medium text-ink">{formatMs(value)}</dd>
      </div>
    ))}
  </dl>
)

/** Whether there is enough support to answer, and the answer as a visitor would see it. */
export const LabOutcome = ({ result, canEdit }: { result: LabResult; canEdit: boolean }) => {
  const [saving, setSaving] = useState(false)
  const { confidence, threshold, answer, rewritten } = result
  const enough = confidence >= threshold
  return (
    <Card>
      <CardHeader className="flex-wrap">
        <div className="flex items-center gap-2">
          <CardTitle level={2}>{answer === null ? 'No answer' : 'The answer'}</CardTitle>
          <Badge tone={answer === null ? 'warning' : 'success'}>{answer === null ? 'Refused' : 'Answered'}</Badge>
        </div>
        <div className="flex items-center gap-2.5 text-xs text-muted tabular-nums">
          <span>
            Support {formatScore(confidence)}, threshold {formatScore(threshold)}
          </span>
          <ScoreBar value={confidence} limit={threshold} tone={enough ? 'accent' : 'warning'} className="w-32" />
        </div>
      </CardHeader>
      <CardBody className="flex flex-col gap-3">
        {rewritten !== null && (
          <p className="text-[0.8125rem] text-muted">
            Searched for <q className="text-ink">{rewritten}</q>
          </p>
        )}
        {answer === null ? (
          <p className="max-w-2xl text-sm text-muted">
            {enough
              ? 'Something was found, but no sentence of it answers the question. The visitor is told so and offered a person.'
              : 'Nothing supports an answer well enough. The visitor is told so and offered a person, and the question is kept as a gap.'}
          </p>
        ) : (
          <Answer answer={answer} />
        )}
      </CardBody>
      <CardFooter>
        <Timings ms={result.ms} />
        {canEdit && (
          <Button size="sm" onClick={() => setSaving(true)}>
            <BookmarkPlus aria-hidden="true" />
            Save as a test
          </Button>
        )}
      </CardFooter>
      {saving && <SaveTestDialog result={result} onClose={() => setSaving(false)} />}
    </Card>
  )
}
