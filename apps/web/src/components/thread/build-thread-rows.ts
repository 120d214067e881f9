import type { Message, MessageNotice } from '@frontdesk/contracts/message'

export type MessageRow = {
  kind: 'message'
  key: string
  message: Message
  /** First and last of a run of messages by the same author. */
  opensGroup: boolean
  closesGroup: boolean
}
export type DividerRow = { kind: 'divider'; key: string; message: Message }
export type DayRow = { kind: 'day'; key: string; at: string }
export type ThreadRow = MessageRow | DividerRow | DayRow

const groupGapMs = 5 * 60_000
const boundaries: readonly MessageNotice[] = ['handed-over', 'agent-joined', 'bot-returned']

const dayOf = (message: Message) => new Date(message.createdAt).toDateString()
const authorOf = (message: Message) => `${message.sender}:${message.content.authorName ?? ''}`
const isDivider = (message: Message) =>
  message.sender === 'system' ||
  (message.sender === 'bot' && message.text.trim() === '' && boundaries.some((notice) => notice === message.content.notice))

const sameGroup = (one: Message | undefined, other: Message | undefined): boolean => {
  if (!one || !other || isDivider(one) || isDivider(other)) return false
  const gapMs = new Date(other.createdAt).getTime() - new Date(one.createdAt).getTime()
  return authorOf(one) === authorOf(other) && dayOf(one) === dayOf(other) && gapMs < groupGapMs
}

/** What a thread shows, from its messages in order: days, lines where it changes hands, and messages in groups. */
export const buildThreadRows = (messages: readonly Message[]): ThreadRow[] =>
  messages.flatMap((message, index) => {
    const [before, after] = [messages[index - 1], messages[index + 1]]
    const row: ThreadRow = isDivider(message)
      ? { kind: 'divider', key: message.id, message }
      : { kind: 'message', key: message.id, message, opensGroup: !sameGroup(before, message), closesGroup: !sameGroup(message, after) }
    const newDay = !before || dayOf(before) !== dayOf(message)
    return newDay ? [{ kind: 'day', key: `day-${message.seq}`, at: message.createdAt }, row] : [row]
  })
