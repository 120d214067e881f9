'use client'
import type { Citation } from '@frontdesk/contracts/message'
import { Badge } from '@frontdesk/ui/badge'
import { buttonClass } from '@frontdesk/ui/button'
import { ErrorState } from '@frontdesk/ui/error-state'
import { Sheet } from '@frontdesk/ui/sheet'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { Markdown } from '@/components/markdown/markdown'
import { formatDate } from '@/components/time/format-time'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'
import { highlightSentence } from '../passage/highlight-sentence.ts'
import { useChat } from './chat-context.tsx'

const noMarkers: ReadonlySet<number> = new Set()

const Loading = () => (
  <div role="status" className="flex flex-col gap-3">
    <span className="sr-only">Loading the passage</span>
    {['w-1/2', 'w-full', 'w-full', 'w-4/5', 'w-2/3'].map((width) => (
      <Skeleton key={width} className={width} />
    ))}
  </div>
)

const Passage = ({ citation }: { citation: Citation }) => {
  const trpc = useTRPC()
  const { linkHosts } = useChat()
  const passage = useQuery(
    trpc.knowledge.passage.queryOptions(
      { chunkId: citation.chunkId, sentence: citation.sentence.slice(0, 4000) },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  if (passage.isPending) return <Loading />
  if (passage.isError) {
    const gone = readAppError(passage.error).code === 'not-found'
    return gone ? (
      <ErrorState title="This passage has been replaced" description={`The article was revised since. It said: “${citation.sentence}”`} />
    ) : (
      <ErrorState onRetry={() => void passage.refetch()} retrying={passage.isFetching} />
    )
  }
  const { heading, text, category, source, page, originalUrl, revisedAt, sentences, title } = passage.data
  return (
    <article className="flex animate-fade flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-muted">
        {category && <Badge>{category}</Badge>}
        {page !== null && <Badge>Page {page}</Badge>}
        {source !== title && source !== category && <span className="wrap-anywhere">{source}</span>}
        {revisedAt && (
          <span>
            Last revised <time dateTime={revisedAt}>{formatDate(revisedAt)}</time>
          </span>
        )}
      </div>
      {heading && heading !== title && <h3 className="text-[0.9375rem] font-semibold">{heading}</h3>}
      <div className="text-[0.9375rem] leading-relaxed">
        <Markdown
          text={highlightSentence(text, sentences, citation.sentence)}
          linkHosts={linkHosts}
          markers={noMarkers}
          streaming={false}
        />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line pt-3">
        <p className="text-xs text-subtle">The highlighted sentence is what the answer rests on.</p>
        {originalUrl !== null && (
          <a
            href={originalUrl}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
          >
            Open the original
            <ExternalLink aria-label="in a new tab" />
          </a>
        )}
      </div>
    </article>
  )
}

type PassageSheetProps = { citations: readonly Citation[]; marker: number | null; onClose: () => void; onMarker: (marker: number) => void }

/** The passage behind a citation, with the cited sentence marked; the answer's other sources are one press away. */
export const PassageSheet = ({ citations, marker, onClose, onMarker }: PassageSheetProps) => {
  const current = citations.find((citation) => citation.marker === marker) ?? null
  const [shown, setShown] = useState(current)
  // While the sheet slides out it goes on showing what it showed.
  if (current !== null && current !== shown) setShown(current)
  return (
    <Sheet
      open={current !== null}
      onOpenChange={(open) => !open && onClose()}
      title={shown?.title ?? 'Source'}
      description="From our help articles"
    >
      {citations.length > 1 && (
        <fieldset aria-label="Sources of this answer" className="mb-4 flex flex-wrap gap-1.5">
          {citations.map((citation) => (
            <button
              key={citation.marker}
              type="button"
              aria-pressed={citation.marker === shown?.marker}
              aria-label={`Source ${citation.marker}: ${citation.title}`}
              onClick={() => onMarker(citation.marker)}
              className="size-8 rounded-lg border border-line text-[0.8125rem] font-medium text-muted tabular-nums transition-colors hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
            >
              {citation.marker}
            </button>
          ))}
        </fieldset>
      )}
      {shown !== null && <Passage key={`${shown.chunkId}-${shown.marker}`} citation={shown} />}
    </Sheet>
  )
}
