import { buttonClass } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** The way back to the list, the name, and what can be done with the whole. */
export const EntityHeader = ({ title, about, children }: { title: string; about: ReactNode; children?: ReactNode }) => (
  <header className="flex flex-col gap-1 border-b border-line px-4 pt-3 pb-3 md:px-6">
    <div className="flex items-center gap-1.5">
      <Link
        href="/admin/entities"
        aria-label="Back to the entities"
        className={cn(buttonClass({ variant: 'ghost', size: 'sm' }), '-ms-2 size-9 px-0')}
      >
        <ArrowLeft aria-hidden="true" className="rtl:rotate-180" />
      </Link>
      <h1 className="min-w-0 flex-1 truncate text-lg font-semibold tracking-tight text-ink" title={title}>
        {title}
      </h1>
      {children}
    </div>
    <p className="text-[0.8125rem] text-muted">{about}</p>
  </header>
)
