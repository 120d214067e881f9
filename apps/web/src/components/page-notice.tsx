import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type PageNoticeProps = { icon: LucideIcon; title: string; children: ReactNode; actions: ReactNode }

/** A whole page that says why there is nothing else on it, and where to go. */
export const PageNotice = ({ icon: Icon, title, children, actions }: PageNoticeProps) => (
  <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-10">
    <div className="flex max-w-md flex-col items-center gap-2 text-center">
      <span
        aria-hidden="true"
        className="mb-2 grid size-12 place-items-center rounded-xl border border-line bg-surface text-muted shadow-card"
      >
        <Icon className="size-6" />
      </span>
      <h1 className="text-lg font-semibold text-ink">{title}</h1>
      <p className="text-sm text-balance text-muted">{children}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>
    </div>
  </main>
)
