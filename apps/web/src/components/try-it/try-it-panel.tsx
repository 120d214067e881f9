import { Spinner } from '@frontdesk/ui/spinner'
import { LoadError } from '../load-error.tsx'
import { useIntents } from '../teaching/use-intents.ts'
import { ParseResult } from './parse-result.tsx'
import { useParse } from './use-parse.ts'

/** The answer under the bar, over the page. */
export const TryItPanel = ({ text, modelId, onFollow }: { text: string; modelId: string | null; onFollow: () => void }) => {
  const { query, busy } = useParse(text, modelId)
  const { titleOf, hrefOf } = useIntents()
  return (
    <div
      id="try-it-panel"
      className="absolute inset-x-0 top-full max-h-[min(34rem,70dvh)] animate-fade overflow-y-auto overscroll-contain border-b border-line bg-raised px-4 py-4 shadow-float md:px-6"
    >
      <div className="mx-auto max-w-5xl" aria-busy={busy}>
        {query.isError ? (
          <LoadError
            error={query.error}
            what="The reading"
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
            className="py-6"
          />
        ) : query.data === undefined ? (
          <p role="status" className="flex items-center gap-2 py-6 text-sm text-muted">
            <Spinner /> Reading
          </p>
        ) : (
          <div className={busy ? 'opacity-60 transition-opacity delay-150' : 'transition-opacity'}>
            <ParseResult parse={query.data} titleOf={titleOf} hrefOf={hrefOf} onFollow={onFollow} />
          </div>
        )}
      </div>
    </div>
  )
}
