import type { ReactNode } from 'react'
import { CopyButton } from '@/components/copy-button'
import { CustomerCard, OrderList } from '@/components/customer-card'
import { Fact, Facts } from '@/components/facts'
import { ownerLabels, statusLabels } from '@/components/labels/conversation-labels'
import { labelHandoffReason } from '@/components/labels/handoff-reason-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import type { ThreadData } from '@/components/thread/thread-data'
import { formatStamp } from '@/components/time/format-time'

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-2.5 border-b border-line px-5 py-4 last:border-b-0">
    <h2 className="text-xs font-medium text-muted">{title}</h2>
    {children}
  </section>
)

/** Who wrote, and how the conversation stands. */
export const DetailsPanel = ({ thread }: { thread: ThreadData }) => {
  const { conversation, customer, orders, handoff } = thread
  return (
    <>
      <Section title="Visitor">
        <CustomerCard customer={customer} />
      </Section>
      {customer !== null && (
        <Section title="Last orders">
          {orders.length > 0 ? <OrderList orders={orders} /> : <p className="text-[0.8125rem] text-subtle">No orders yet.</p>}
        </Section>
      )}
      {handoff !== null && (
        <Section title="Last hand-over">
          <p>
            <LabelBadge label={labelHandoffReason(handoff.reason)} />
          </p>
          <p className="text-[0.8125rem] leading-5 wrap-anywhere text-ink">{handoff.packet.summary}</p>
          <p className="text-xs text-subtle">{formatStamp(handoff.requestedAt)}</p>
        </Section>
      )}
      <Section title="Conversation">
        <Facts>
          <Fact label="Status">{statusLabels[conversation.status].text}</Fact>
          <Fact label="Owner">
            {conversation.owner === 'human' ? (conversation.agentName ?? 'Agent') : ownerLabels[conversation.owner].text}
          </Fact>
          <Fact label="Messages">{conversation.lastSeq}</Fact>
          <Fact label="Started">{formatStamp(conversation.createdAt)}</Fact>
          <Fact label="Id">
            <span className="inline-flex items-center gap-0.5">
              <code className="font-mono text-[0.6875rem]">{conversation.id.slice(0, 8)}</code>
              <CopyButton text={conversation.id} label="Copy the conversation's id" size="xs" className="-my-1 size-6" />
            </span>
          </Fact>
        </Facts>
      </Section>
    </>
  )
}
