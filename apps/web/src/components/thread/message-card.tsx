import type { Card as CardContent } from '@frontdesk/contracts/message'
import { Badge } from '@frontdesk/ui/badge'
import { cn } from '@frontdesk/ui/cn'
import { Check, Clock3, ReceiptText } from 'lucide-react'
import type { CardState } from './decide-card-states.ts'

const outcomes: Record<CardState, { text: string; tone: 'info' | 'success' | 'neutral' }> = {
  open: { text: 'Awaits the visitor', tone: 'info' },
  confirmed: { text: 'Confirmed', tone: 'success' },
  cancelled: { text: 'Cancelled', tone: 'neutral' },
  done: { text: 'Done', tone: 'success' },
}

const Rows = ({ rows }: { rows: CardContent['rows'] }) => (
  <dl className="flex flex-col gap-1.5 px-3.5 py-3 text-[0.8125rem]">
    {rows.map((row) => (
      <div key={row.label} className="flex justify-between gap-6">
        <dt className="shrink-0 text-muted">{row.label}</dt>
        <dd className="min-w-0 text-end font-medium wrap-anywhere text-ink">{row.value}</dd>
      </div>
    ))}
  </dl>
)

const Steps = ({ steps }: { steps: NonNullable<Extract<CardContent, { kind: 'info' }>['steps']> }) => (
  <ol className="flex flex-col gap-1.5 border-b border-line px-3.5 py-3 text-[0.8125rem]">
    {steps.map((step) => (
      <li key={step.label} className={cn('flex items-center gap-2', step.done ? 'text-ink' : 'text-subtle')}>
        {step.done ? (
          <Check aria-label="Done" className="size-3.5 shrink-0 text-accent-ink" />
        ) : (
          <Clock3 aria-label="To come" className="size-3.5 shrink-0" />
        )}
        <span className="flex-1">{step.label}</span>
        {step.at !== undefined && <span className="text-xs text-muted tabular-nums">{step.at}</span>}
      </li>
    ))}
  </ol>
)

const CardBadge = ({ card, state }: { card: CardContent; state: CardState }) => {
  if (card.kind === 'confirm') return <Badge tone={outcomes[state].tone}>{outcomes[state].text}</Badge>
  if (card.kind === 'receipt') return <Badge className="font-mono">{card.receiptId}</Badge>
  return card.status === undefined ? null : <Badge tone="info">{card.status}</Badge>
}

/** A card as the visitor got it, for reading: what was proposed, done or looked up. */
export const MessageCard = ({ card, state }: { card: CardContent; state: CardState }) => (
  <section
    aria-label={card.title}
    className="w-full max-w-sm overflow-hidden rounded-xl border border-line bg-surface text-start shadow-card"
  >
    <header className="flex items-center justify-between gap-3 border-b border-line bg-sunken/60 px-3.5 py-2">
      <h4 className="flex min-w-0 items-center gap-1.5 text-[0.8125rem] font-semibold text-ink">
        {card.kind === 'receipt' && <ReceiptText aria-hidden="true" className="size-3.5 shrink-0 text-success-ink" />}
        <span className="wrap-anywhere">{card.title}</span>
      </h4>
      <CardBadge card={card} state={state} />
    </header>
    {card.kind === 'info' && card.steps !== undefined && card.steps.length > 0 && <Steps steps={card.steps} />}
    {card.rows.length > 0 && <Rows rows={card.rows} />}
  </section>
)
