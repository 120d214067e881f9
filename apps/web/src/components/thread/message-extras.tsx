import type { MessageContent, MessageNotice } from '@frontdesk/contracts/message'
import { Badge, type BadgeProps } from '@frontdesk/ui/badge'
import { BookOpen } from 'lucide-react'

const notices: Partial<Record<MessageNotice, { text: string; tone: NonNullable<BadgeProps['tone']> }>> = {
  'llm-down': { text: 'Without the language model', tone: 'warning' },
  refused: { text: 'Refused', tone: 'warning' },
  failed: { text: 'Failed', tone: 'danger' },
}

/** A mark over a message: it was refused, it failed, or was written without the language model. */
export const NoticeBadge = ({ notice }: { notice: MessageNotice | undefined }) => {
  const known = notice === undefined ? undefined : notices[notice]
  return known === undefined ? null : <Badge tone={known.tone}>{known.text}</Badge>
}

/** The passages an answer cites. */
export const MessageSources = ({ citations }: { citations: NonNullable<MessageContent['citations']> }) => (
  <ul aria-label="Sources" className="flex flex-col gap-0.5 text-xs text-muted">
    {citations.map((citation) => (
      <li key={`${citation.marker}-${citation.chunkId}`} className="flex items-baseline gap-1.5">
        <BookOpen aria-hidden="true" className="size-3 shrink-0 translate-y-0.5 text-subtle" />
        <span className="tabular-nums">{citation.marker}</span>
        <span className="wrap-anywhere">
          {citation.title}
          {citation.heading !== undefined && <span className="text-subtle"> · {citation.heading}</span>}
        </span>
      </li>
    ))}
  </ul>
)

/** What the visitor could press or fill in, as plain words. */
export const MessageOffers = ({ content }: { content: MessageContent }) => {
  const { quickReplies, form } = content
  return (
    <>
      {form !== undefined && (
        <p className="text-xs text-muted">
          Form: {form.title} ({form.fields.map(({ label }) => label).join(', ')})
        </p>
      )}
      {quickReplies !== undefined && quickReplies.length > 0 && (
        <ul aria-label="Suggested replies" className="flex flex-wrap gap-1">
          {quickReplies.map((reply) => (
            <li key={reply.value} className="rounded-full border border-dashed border-control/60 px-2 py-px text-xs text-muted">
              {reply.label}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
