'use client'
import { excerpt } from '@frontdesk/core/retrieval/excerpt'
import { Button } from '@frontdesk/ui/button'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'

type RelatedPassagesProps = { question: string; onInsert: (text: string) => void }

const shown = 5

/** Passages that come near a question, to link to or to take words from. */
export const RelatedPassages = ({ question, onInsert }: RelatedPassagesProps) => {
  const trpc = useTRPC()
  const query = useQuery(
    trpc.knowledge.lab.search.queryOptions({ question: question.slice(0, 1000), filters: { audience: 'internal' } }, { staleTime: 60_000 }),
  )
  const hits = query.data?.hits.slice(0, shown)
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-sm font-semibold text-ink">What is known already</h2>
      {hits === undefined ? (
        query.isError ? (
          <LoadError
            error={query.error}
            what="The passages"
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
            className="py-4"
          />
        ) : (
          <div role="status" className="flex flex-col gap-2">
            <span className="sr-only">Looking for passages</span>
            <Skeleton className="w-full" />
            <Skeleton className="w-2/3" />
          </div>
        )
      ) : hits.length === 0 ? (
        <p className="text-[0.8125rem] text-muted">Nothing comes near.</p>
      ) : (
        <ul className="flex flex-col gap-2.5">
          {hits.map((hit) => (
            <li key={hit.chunkId} className="flex flex-col gap-1.5 rounded-lg border border-line bg-surface px-3 py-2.5">
              <Link
                href={`/admin/knowledge/documents/${hit.documentId}?passage=${hit.chunkId}`}
                target="_blank"
                className="text-[0.8125rem] font-medium wrap-anywhere text-ink hover:underline"
              >
                {hit.title}
                <span className="sr-only"> (opens in a new tab)</span>
              </Link>
              <p className="line-clamp-4 text-xs whitespace-pre-line leading-relaxed wrap-anywhere text-muted">{excerpt(hit.text)}</p>
              <Button
                size="sm"
                variant="ghost"
                className="self-start"
                aria-label={`Insert: ${hit.title}`}
                onClick={() => onInsert(hit.text)}
              >
                Insert its words
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
