import { useQuery } from '@tanstack/react-query'
import { ChevronRight, CircleOff } from 'lucide-react'
import Link from 'next/link'
import { describeCount } from '@/components/describe-count'
import { useTRPC } from '@/lib/trpc'

/** Leads to the messages of no intent. */
export const OutOfScopeLink = () => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.nlu.outOfScope.list.queryOptions({ limit: 1 }))
  return (
    <Link
      href="/admin/intents/out-of-scope"
      className="group flex items-center gap-3 border-b border-line px-4 py-3 transition-colors hover:bg-hover focus-visible:-outline-offset-2 md:px-6"
    >
      <CircleOff aria-hidden="true" className="size-4.5 shrink-0 text-muted" />
      <span className="min-w-0 flex-1 text-sm">
        <span className="font-medium text-ink">Messages of no intent</span>{' '}
        <span className="text-muted">(out-of-scope): what the assistant should not try to answer</span>
      </span>
      {data !== undefined && <span className="shrink-0 text-xs text-muted tabular-nums">{describeCount(data.total, 'message')}</span>}
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-subtle rtl:rotate-180" />
    </Link>
  )
}
