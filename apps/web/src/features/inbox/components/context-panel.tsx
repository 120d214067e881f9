import { Badge } from '@frontdesk/ui/badge'
import { ArrowUpRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { CustomerCard, OrderList } from '@/components/customer-card'
import { Fact, Facts } from '@/components/facts'
import { actionTitle, labelRunState, slotTitle } from '@/components/labels/action-run-labels'
import { labelHandoffReason } from '@/components/labels/handoff-reason-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import type { ThreadData } from '@/components/thread/thread-data'
import { TimeAgo } from '@/components/time/time-ago'
import { useClock } from '@/components/time/use-clock'

type Handoff = NonNullable<ThreadData['handoff']>

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-2.5 border-b border-line px-5 py-4 last:border-b-0">
    <h3 className="text-xs font-medium text-muted">{title}</h3>
    {children}
  </section>
)

const HandoffSection = ({ handoff, now }: { handoff: Handoff; now: number }) => {
  const label = labelHandoffReason(handoff.reason)
  return (
    <Section title="Why a person is needed">
      <p className="flex items-center justify-between gap-3">
        <LabelBadge label={label} />
        <TimeAgo at={handoff.requestedAt} now={now} className="text-xs text-subtle" />
      </p>
      <p className="text-[0.8125rem] leading-5 wrap-anywhere text-ink">{handoff.packet.summary || label.hint}</p>
    </Section>
  )
}

const KnownFacts = ({ packet }: { packet: Handoff['packet'] }) => {
  const slots = Object.entries(packet.slots)
  const order = packet.orderNumber !== null && packet.slots.order_number === undefined ? packet.orderNumber : null
  if (slots.length === 0 && order === null && packet.intent === null) return null
  return (
    <Section title="Known so far">
      <Facts>
        {packet.intent !== null && <Fact label="Wants to">{actionTitle(packet.intent)}</Fact>}
        {order !== null && (
          <Fact label="Order number">
            <span className="font-mono text-xs">{order}</span>
          </Fact>
        )}
        {slots.map(([slot, value]) => (
          <Fact key={slot} label={slotTitle(packet.intent, slot)}>
            {value}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}

const RunList = ({ runs }: { runs: Handoff['packet']['actionRuns'] }) => (
  <Section title="What the assistant did">
    <ul className="flex flex-col gap-1.5">
      {runs.map((run) => (
        <li
          key={`${run.actionId}-${run.state}-${run.receiptId ?? ''}`}
          className="flex flex-wrap items-center justify-between gap-2 text-[0.8125rem] text-ink"
        >
          {actionTitle(run.actionId)}
          <span className="flex items-center gap-1.5">
            {run.receiptId !== null && <Badge className="font-mono">{run.receiptId}</Badge>}
            <LabelBadge label={labelRunState(run.state)} />
          </span>
        </li>
      ))}
    </ul>
  </Section>
)

/** What the agent should know before writing: who, why, and what was said and done so far. */
export const ContextPanel = ({ thread }: { thread: ThreadData }) => {
  const now = useClock(30_000)
  const { handoff, customer, orders, conversation } = thread
  return (
    <>
      <Section title="Customer">
        <CustomerCard customer={customer} />
      </Section>
      {handoff !== null && <HandoffSection handoff={handoff} now={now} />}
      {handoff !== null && <KnownFacts packet={handoff.packet} />}
      {handoff !== null && handoff.packet.actionRuns.length > 0 && <RunList runs={handoff.packet.actionRuns} />}
      {customer !== null && (
        <Section title="Last orders">
          {orders.length > 0 ? <OrderList orders={orders} /> : <p className="text-[0.8125rem] text-subtle">No orders yet.</p>}
        </Section>
      )}
      <Section title="Conversation">
        <Link
          href={`/admin/conversations/${conversation.id}`}
          className="inline-flex w-fit items-center gap-1 rounded text-[0.8125rem] font-medium text-accent-ink hover:underline"
        >
          See why the assistant said what it said
          <ArrowUpRight aria-hidden="true" className="size-3.5" />
        </Link>
      </Section>
    </>
  )
}
