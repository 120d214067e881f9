'use client'
import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { describeCount } from '@/components/describe-count'
import { FilterSelect } from '@/components/filter-select'
import { LoadError } from '@/components/load-error'
import { useTRPC } from '@/lib/trpc'
import { FindingItem } from './components/finding-item.tsx'
import { KnowledgePage } from './components/knowledge-page.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'
import { findingKinds, findingLabels } from './findings/finding-kinds.ts'

const options = findingKinds.map((kind) => ({ value: kind, text: findingLabels[kind].text }))

/** Passages that contradict or repeat each other, and documents that may be out of date. */
export const FindingsScreen = ({ canEdit }: { canEdit: boolean }) => {
  const trpc = useTRPC()
  const [kind, setKind] = useQueryState('kind', parseAsStringLiteral(findingKinds))
  const query = useQuery(trpc.knowledge.findings.list.queryOptions({}))
  const open = query.data?.filter(({ state }) => state === 'open')
  const shown = open?.filter((finding) => kind === null || finding.kind === kind)
  return (
    <KnowledgePage
      canEdit={canEdit}
      status={open && describeCount(open.length, 'finding')}
      toolbar={<FilterSelect label="Kind" value={kind} options={options} onChange={(next) => void setKind(next)} />}
      stale={query.isRefetchError ? query.error : null}
    >
      {shown !== undefined ? (
        shown.length === 0 ? (
          <EmptyState
            icon={<CircleCheck />}
            title={kind === null ? 'Nothing to look at' : 'None of this kind'}
            description="Documents that contradict or repeat each other, and those that may be out of date, are told here."
            action={kind !== null && <Button onClick={() => void setKind(null)}>Show all</Button>}
            className="py-20"
          />
        ) : (
          <ul className="mx-auto flex max-w-4xl flex-col gap-3 px-4 py-5 md:px-6">
            {shown.map((finding) => (
              <FindingItem key={finding.id} finding={finding} canEdit={canEdit} />
            ))}
          </ul>
        )
      ) : query.isError ? (
        <LoadError error={query.error} what="The list" onRetry={() => void query.refetch()} retrying={query.isFetching} className="py-20" />
      ) : (
        <ListSkeleton what="findings" />
      )}
    </KnowledgePage>
  )
}
