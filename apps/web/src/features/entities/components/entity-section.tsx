import { type ReactNode, useId } from 'react'

/** A titled part of an entity's page, with one sentence on what it is for. */
export const EntitySection = ({ title, about, children }: { title: string; about: ReactNode; children: ReactNode }) => {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-8 gap-y-3 border-b border-line py-6 last:border-b-0 lg:grid-cols-[15rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-sm font-semibold text-ink">
          {title}
        </h2>
        <p className="mt-1 text-[0.8125rem] text-muted">{about}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
