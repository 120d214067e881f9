import { Badge } from '@frontdesk/ui/badge'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Coffee } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useClock } from '@/components/time/use-clock'
import type { QueueData } from '../queue/queue-data.ts'
import { waitedNow } from '../queue/wait-tone.ts'
import { QueueItem } from './queue-item.tsx'

type QueueListProps = {
  queue: QueueData
  /** When the queue was read, epoch ms. */
  readAt: number
  openId: string | null
  unread: ReadonlySet<string>
  onOpen: (conversationId: string) => void
}

const Section = ({
  id,
  title,
  count,
  empty,
  children,
}: {
  id: string
  title: string
  count: number
  empty?: string
  children: ReactNode
}) => (
  <section aria-labelledby={id} className="flex flex-col gap-1">
    <h2 id={id} className="flex items-center gap-2 px-3 text-xs font-medium text-muted">
      {title}
      <Badge className="tabular-nums">{count}</Badge>
    </h2>
    {count === 0 ? (
      <p className="px-3 py-1.5 text-[0.8125rem] text-subtle">{empty}</p>
    ) : (
      <ul className="flex flex-col gap-0.5">{children}</ul>
    )}
  </section>
)

/** The agent's own conversations, and who waits, the longest first. */
export const QueueList = ({ queue, readAt, openId, unread, onOpen }: QueueListProps) => {
  const now = useClock(1000)
  const { waiting, mine } = queue
  const openIsMine = mine.some(({ conversationId }) => conversationId === openId)
  // A conversation that is taken moves to the other part of the list; the eye follows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the open one moves
  useEffect(() => {
    document.getElementById(`queue-${openId}`)?.scrollIntoView({ block: 'nearest' })
  }, [openId, openIsMine])
  if (waiting.length === 0 && mine.length === 0) {
    return (
      <EmptyState
        icon={<Coffee />}
        title="Nobody is waiting"
        description="Conversations that need a person appear here by themselves."
        className="py-16"
      />
    )
  }
  return (
    <div className="flex flex-col gap-5 px-2 pt-1 pb-4">
      {mine.length > 0 && (
        <Section id="queue-mine" title="Mine" count={mine.length}>
          {mine.map((item) => (
            <QueueItem
              key={item.conversationId}
              item={item}
              waitedSeconds={null}
              open={item.conversationId === openId}
              unread={unread.has(item.conversationId)}
              now={now}
              onOpen={onOpen}
            />
          ))}
        </Section>
      )}
      <Section id="queue-waiting" title="Waiting" count={waiting.length} empty="Nobody is waiting.">
        {waiting.map((item) => (
          <QueueItem
            key={item.conversationId}
            item={item}
            waitedSeconds={waitedNow(item.waitedSeconds, readAt, now)}
            open={item.conversationId === openId}
            unread={false}
            now={now}
            onOpen={onOpen}
          />
        ))}
      </Section>
    </div>
  )
}
