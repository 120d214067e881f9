'use client'
import type { Message } from '@frontdesk/contracts/message'
import { cn } from '@frontdesk/ui/cn'
import { useCallback, useMemo } from 'react'
import { CopyButton } from '@/components/copy-button'
import { Markdown } from '@/components/markdown/markdown'
import { formatClock } from '@/components/time/format-time'
import type { BotRow } from '../rows/row.ts'
import { useChat } from './chat-context.tsx'
import { CitationChip } from './citation-chip.tsx'
import { ConfirmCard } from './confirm-card.tsx'
import { Feedback } from './feedback.tsx'
import { InfoCard } from './info-card.tsx'
import { NoticeLabel } from './notice-label.tsx'
import { QuickReplies } from './quick-replies.tsx'
import { ReceiptCard } from './receipt-card.tsx'
import { ShopMark } from './shop-mark.tsx'
import { SlotForm } from './slot-form.tsx'
import { SourceList } from './source-list.tsx'

const noMarkers: ReadonlySet<number> = new Set()

const Answer = ({ row }: { row: BotRow }) => {
  const { linkHosts, openCitation } = useChat()
  const { message, text } = row
  const markers = useMemo(
    () =>
      message === null
        ? 'any'
        : message.content.citations === undefined
          ? noMarkers
          : new Set(message.content.citations.map(({ marker }) => marker)),
    [message],
  )
  const citation = useCallback(
    (marker: number) => {
      const found = message?.content.citations?.find((candidate) => candidate.marker === marker)
      const open = message === null || found === undefined ? null : () => openCitation(message, marker)
      return <CitationChip marker={marker} title={found?.title ?? null} onOpen={open} />
    },
    [message, openCitation],
  )
  if (text.trim() === '') return null
  return (
    <div className="w-full text-[0.9375rem] leading-relaxed text-ink">
      <Markdown text={text} linkHosts={linkHosts} markers={markers} streaming={message === null} citation={citation} />
    </div>
  )
}

const MessageCard = ({ message, row, working }: { message: Message; row: BotRow; working: boolean }) => {
  const { card } = message.content
  if (card === undefined) return null
  if (card.kind === 'confirm') return <ConfirmCard card={card} state={row.card} working={working} />
  return card.kind === 'receipt' ? <ReceiptCard card={card} /> : <InfoCard card={card} />
}

/** Answers can be rated; questions the bot asks back, and its own failures, cannot. */
const isRateable = ({ text, content }: Message): boolean => {
  if (text.trim() === '' || content.notice === 'failed' || content.form !== undefined || content.card?.kind === 'confirm') return false
  const answers = content.citations !== undefined || content.card !== undefined || content.notice !== undefined
  return answers || content.quickReplies === undefined || content.quickReplies.length === 0
}

/** A message of the assistant, or its text while it is being written. */
export const BotMessage = ({ row, working, latest }: { row: BotRow; working: boolean; latest: boolean }) => {
  const { shopName } = useChat()
  const { message } = row
  return (
    <div
      className="group/bot grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3"
      data-sender="bot"
      {...(row.streamed ? { 'aria-live': 'off' as const } : {})}
    >
      <div>{row.opensGroup && <ShopMark shopName={shopName} size="sm" />}</div>
      <div className="flex min-w-0 flex-col items-start gap-2.5 pt-0.5">
        <span className="sr-only">Assistant said: </span>
        {message?.content.notice !== undefined && <NoticeLabel notice={message.content.notice} />}
        <Answer row={row} />
        {message !== null && (
          <>
            <div className="w-full empty:hidden">
              <MessageCard message={message} row={row} working={working} />
            </div>
            <SourceList message={message} />
            {row.live && message.content.form !== undefined && (
              <div className="w-full">
                <SlotForm form={message.content.form} />
              </div>
            )}
            {row.live && message.content.quickReplies !== undefined && message.content.quickReplies.length > 0 && (
              <QuickReplies replies={message.content.quickReplies} />
            )}
            {row.closesGroup && (
              <div className="flex h-7 items-center gap-2">
                <time dateTime={row.at} className="text-xs text-subtle">
                  {formatClock(row.at)}
                </time>
                {isRateable(message) && (
                  <div
                    className={cn(
                      'flex items-center gap-0.5 transition-opacity',
                      !latest && 'opacity-0 group-focus-within/bot:opacity-100 group-hover/bot:opacity-100 pointer-coarse:opacity-100',
                    )}
                  >
                    <Feedback messageId={message.id} />
                    <CopyButton text={message.text} label="Copy answer" size="xs" />
                  </div>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </div>
  )
}
