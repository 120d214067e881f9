import type { ReactNode } from 'react'
import { PlainMarkdown } from './plain-markdown.tsx'

type Side = { title: ReactNode; text: string }

/** Two texts side by side; one under the other where there is little room. */
export const TextPair = ({ first, second }: { first: Side; second: Side }) => (
  <div className="grid gap-3 sm:grid-cols-2">
    {[first, second].map(({ title, text }, index) => (
      <div key={index === 0 ? 'first' : 'second'} className="flex min-w-0 flex-col gap-1.5">
        <div className="text-xs font-medium wrap-anywhere">{title}</div>
        <div
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          className="max-h-64 flex-1 overflow-y-auto rounded-lg border border-line bg-surface px-3 py-2 text-[0.8125rem] leading-relaxed text-ink"
        >
          <PlainMarkdown text={text} />
        </div>
      </div>
    ))}
  </div>
)
