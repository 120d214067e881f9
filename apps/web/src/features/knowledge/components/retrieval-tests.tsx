'use client'
import type { RetrievalTest } from '@frontdesk/contracts/knowledge/retrieval-test'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { IconButton } from '@frontdesk/ui/icon-button'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Play, Trash2 } from 'lucide-react'
import { LoadError } from '@/components/load-error'
import { explainFailure } from '@/components/teaching/explain-failure'
import { TimeAgo } from '@/components/time/time-ago'
import { useClock } from '@/components/time/use-clock'
import { useTRPC } from '@/lib/trpc'
import { ListSkeleton } from './list-skeleton.tsx'

type RetrievalTestsProps = { canEdit: boolean; onTry: (question: string) => void }

/** Runs and drops the tests. */
const useTestActions = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { tests } = trpc.knowledge
  const settle = () => queryClient.invalidateQueries({ queryKey: tests.pathKey() })
  const fail = (title: string) => (error: unknown) => void toast.error(title, explainFailure(error))
  const run = useMutation(
    tests.run.mutationOptions({
      onSuccess: (ran) => void queryClient.setQueryData(tests.list.queryKey(), ran),
      onError: fail('The tests were not run'),
      onSettled: settle,
    }),
  )
  const remove = useMutation(tests.remove.mutationOptions({ onError: fail('The test was not removed'), onSettled: settle }))
  return { run, remove }
}

const Passed = ({ passed }: Pick<RetrievalTest, 'passed'>) => {
  if (passed === null) return <Badge>Not run</Badge>
  return <Badge tone={passed ? 'success' : 'danger'}>{passed ? 'Passed' : 'Failed'}</Badge>
}

const describeTests = (tests: readonly RetrievalTest[]): string => {
  const ran = tests.filter(({ passed }) => passed !== null)
  if (ran.length === 0) return 'Questions that must go on being answered, or refused.'
  return `${ran.filter(({ passed }) => passed).length} of ${tests.length} passed.`
}

/** Questions kept with what must come of them; one press runs them all. */
export const RetrievalTests = ({ canEdit, onTry }: RetrievalTestsProps) => {
  const trpc = useTRPC()
  const now = useClock(30_000)
  const { run, remove } = useTestActions()
  const query = useQuery(trpc.knowledge.tests.list.queryOptions())
  const tests = query.data ?? []
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle level={2}>Tests</CardTitle>
          <p role="status" className="mt-0.5 text-xs text-muted tabular-nums">
            {describeTests(tests)}
          </p>
        </div>
        {canEdit && tests.length > 0 && (
          <Button size="sm" loading={run.isPending} onClick={() => run.mutate()}>
            <Play aria-hidden="true" />
            Run all
          </Button>
        )}
      </CardHeader>
      {query.data !== undefined ? (
        tests.length === 0 ? (
          <p className="px-4 py-6 text-center text-sm text-muted">
            {canEdit ? 'No tests yet. Ask something above and save it as a test.' : 'No tests yet.'}
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {tests.map((test) => (
              <li key={test.id} className="flex items-center gap-3 py-2 ps-4 pe-2">
                <span className="w-16 shrink-0">
                  <Passed passed={test.passed} />
                </span>
                <div className="min-w-0 flex-1">
                  <button
                    type="button"
                    onClick={() => onTry(test.question)}
                    className="rounded-sm text-start text-sm font-medium wrap-anywhere text-ink hover:underline"
                  >
                    {test.question}
                  </button>
                  <p className="text-xs wrap-anywhere text-muted">
                    {test.expected === null ? 'Nothing may be answered' : `Must find “${test.expected.title}”`}
                    {test.ranAt !== null && (
                      <>
                        {' · run '}
                        <TimeAgo at={test.ranAt} now={now} />
                      </>
                    )}
                  </p>
                </div>
                {canEdit && (
                  <IconButton
                    label={`Remove the test: ${test.question}`}
                    tooltip={false}
                    size="sm"
                    onClick={() => remove.mutate({ id: test.id })}
                  >
                    <Trash2 aria-hidden="true" />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
        )
      ) : query.isError ? (
        <LoadError error={query.error} what="The tests" onRetry={() => void query.refetch()} retrying={query.isFetching} />
      ) : (
        <ListSkeleton what="the tests" />
      )}
    </Card>
  )
}
