'use client'
import { cn } from '@frontdesk/ui/cn'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTRPC } from '@/lib/trpc'

const base = '/admin/knowledge'

const Count = ({ count, what }: { count: number; what: string }) =>
  count === 0 ? null : (
    <span className="rounded-md bg-sunken px-1.5 text-[0.6875rem] leading-4.5 font-medium text-muted tabular-nums">
      {count}
      <span className="sr-only"> {what}</span>
    </span>
  )

/** The pages of knowledge, with what waits on each of them. */
export const KnowledgeNav = () => {
  const trpc = useTRPC()
  const pathname = usePathname()
  const gaps = useQuery(trpc.knowledge.gaps.list.queryOptions({ state: 'open' }, { staleTime: 30_000 }))
  const findings = useQuery(trpc.knowledge.findings.list.queryOptions({}, { staleTime: 30_000 }))
  const open = findings.data?.filter(({ state }) => state === 'open').length ?? 0
  const pages = [
    { href: base, text: 'Sources', mark: null },
    { href: `${base}/documents`, text: 'Documents', mark: null },
    { href: `${base}/lab`, text: 'Retrieval lab', mark: null },
    { href: `${base}/gaps`, text: 'Gaps', mark: <Count count={gaps.data?.length ?? 0} what="open" /> },
    { href: `${base}/findings`, text: 'Findings', mark: <Count count={open} what="open" /> },
  ]
  return (
    <nav aria-label="Knowledge" className="relative flex gap-1 overflow-x-auto px-2.5 md:px-4.5">
      {pages.map(({ href, text, mark }) => {
        const current = pathname === href
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? 'page' : undefined}
            className={cn(
              '-mb-px flex h-9 items-center gap-1.5 rounded-t-md border-b-2 px-2 text-[0.8125rem] font-medium whitespace-nowrap transition-colors focus-visible:outline-offset-[-2px]',
              current ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
            )}
          >
            {text}
            {mark}
          </Link>
        )
      })}
    </nav>
  )
}
