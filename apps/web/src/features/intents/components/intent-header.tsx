import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { buttonClass } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { describeCount } from '@/components/describe-count'
import { formatPercent } from '@/components/format-percent'
import { intentKinds } from '../list/intent-kinds.ts'
import { IntentChips } from './intent-chips.tsx'

/** The way back to the list. */
export const BackToIntents = () => (
  <Link
    href="/admin/intents"
    aria-label="Back to the intents"
    className={cn(buttonClass({ variant: 'ghost', size: 'sm' }), '-ms-2 size-9 px-0')}
  >
    <ArrowLeft aria-hidden="true" className="rtl:rotate-180" />
  </Link>
)

/** What an intent is, how much it was taught, and how well that works. */
export const IntentHeader = ({ intent, children }: { intent: IntentView; children: ReactNode }) => (
  <header className="flex flex-col gap-2 px-4 pt-3 md:px-6">
    <div className="flex items-center gap-1.5">
      <BackToIntents />
      <h1 className="min-w-0 flex-1 truncate text-lg font-semibold tracking-tight text-ink" title={intent.title}>
        {intent.title}
      </h1>
      {children}
    </div>
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-xs text-muted">
      <code className="font-mono text-[0.6875rem] wrap-anywhere">{intent.name}</code>
      <span aria-hidden="true">·</span>
      <span title={intentKinds[intent.kind].hint}>{intentKinds[intent.kind].text}</span>
      <span aria-hidden="true">·</span>
      <span className="tabular-nums">{describeCount(intent.phrases, 'phrase')}</span>
      {intent.f1 !== null && (
        <>
          <span aria-hidden="true">·</span>
          <span className="tabular-nums" title="How well the live model tells it apart from the others: 100% means never mistaken.">
            F1 {formatPercent(intent.f1)}
          </span>
        </>
      )}
      <IntentChips intent={intent} />
    </div>
    {intent.description !== '' && <p className="max-w-3xl text-[0.8125rem] wrap-anywhere text-muted">{intent.description}</p>}
  </header>
)
