import { ChevronRight } from 'lucide-react'

/** What the field's terms mean, folded away until asked for. */
export const Terms = ({ title, terms }: { title: string; terms: readonly { term: string; meaning: string }[] }) => (
  <details className="group text-[0.8125rem]">
    <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-md text-muted hover:text-ink [&::-webkit-details-marker]:hidden">
      <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90 rtl:-scale-x-100" />
      {title}
    </summary>
    <dl className="mt-2 grid max-w-3xl gap-x-5 gap-y-1.5 ps-5 sm:grid-cols-[auto_minmax(0,1fr)]">
      {terms.map(({ term, meaning }) => (
        <div key={term} className="contents">
          <dt className="font-medium text-ink">{term}</dt>
          <dd className="text-muted max-sm:mb-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  </details>
)
