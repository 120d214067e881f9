import type { ReactNode } from 'react'

type FigureProps = { label: string; value: ReactNode /** What it means, in one plain sentence. */; children: ReactNode }

/** One measured figure with its name and what it means. */
export const Figure = ({ label, value, children }: FigureProps) => (
  <div className="flex min-w-0 flex-col gap-0.5">
    <dt className="text-xs font-medium text-muted">{label}</dt>
    <dd className="flex flex-col gap-1">
      <span className="text-xl font-semibold tracking-tight text-ink tabular-nums">{value}</span>
      <span className="text-xs leading-4.5 text-balance text-muted">{children}</span>
    </dd>
  </div>
)

/** Figures side by side, as many as fit. */
export const Figures = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-x-5 gap-y-5">{children}</dl>
)
