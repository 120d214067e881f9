import type { ConversationOwner } from '@frontdesk/contracts/conversation'
import type { Message } from '@frontdesk/contracts/message'
import type { OutboxEntry } from '../outbox/outbox.ts'
import { cardStates } from './card-states.ts'
import type { BotRow, Delivery, DividerRow, Row, VisitorRow } from './row.ts'

type Input = {
  messages: readonly Message[]
  /** Entries of this thread, oldest first. */
  pending: readonly OutboxEntry[]
  owner: ConversationOwner
  /** Text of the turn being written, null where none is. */
  stream: { turnId: string; text: string } | null
  /** Turns whose text was streamed to this page. */
  streamedTurns: ReadonlySet<string>
  /** Epoch milliseconds. */
  now: number
}

const dividers: Partial<Record<NonNullable<Message['content']['notice']>, DividerRow['tone']>> = {
  'handed-over': 'handed-over',
  'agent-joined': 'agent-joined',
  'bot-returned': 'bot-returned',
}

const ungrouped = { opensGroup: true, closesGroup: true }

/** `behind`: an earlier message of the thread has not gone out yet. */
const deliveryOf = (entry: OutboxEntry, now: number, behind: boolean): Delivery => {
  if (entry.failure !== null) return { state: 'failed', code: entry.failure.code, reason: entry.failure.message }
  if (entry.limited && entry.notBefore > now) return { state: 'limited', until: entry.notBefore }
  return { state: entry.attempts > 0 || behind ? 'waiting' : 'sending' }
}

const visitorKey = (clientMessageId: string | null, fallback: string) => `v-${clientMessageId ?? fallback}`

const pendingRow = (entry: OutboxEntry, now: number, behind: boolean): VisitorRow => ({
  kind: 'visitor',
  key: visitorKey(entry.clientMessageId, ''),
  at: entry.createdAt,
  ...ungrouped,
  text: entry.text,
  delivery: deliveryOf(entry, now, behind),
  entry,
})

/** The first reply of a turn takes the key of its stream, so that it replaces the streamed text in place. */
const botKey = (message: Message, first: ReadonlySet<string>) =>
  message.turnId !== null && first.has(message.id) ? `t-${message.turnId}` : `m-${message.id}`

const firstReplies = (messages: readonly Message[]): ReadonlySet<string> => {
  const seen = new Map<string, string>()
  for (const { sender, turnId, id } of messages) if (sender === 'bot' && turnId !== null && !seen.has(turnId)) seen.set(turnId, id)
  return new Set(seen.values())
}

const dividerRow = (message: Message): DividerRow => ({
  kind: 'divider',
  key: `d-${message.id}`,
  at: message.createdAt,
  tone: dividers[message.content.notice ?? 'failed'] ?? 'system',
  text: message.text,
})

const localDay = (at: string) => new Date(at).toDateString()

const groups = (a: Row | undefined, b: Row | undefined): boolean => {
  if (a === undefined || b === undefined || a.kind !== b.kind || a.kind === 'divider' || a.kind === 'day') return false
  return a.kind !== 'agent' || (b.kind === 'agent' && a.author === b.author)
}

const arrange = (rows: readonly Row[]): Row[] => {
  const dated = rows.flatMap((row, index): Row[] => {
    const previous = rows[index - 1]
    const newDay = previous === undefined || localDay(previous.at) !== localDay(row.at)
    return newDay ? [{ kind: 'day', key: `day-${localDay(row.at)}-${row.key}`, at: row.at }, row] : [row]
  })
  return dated.map((row, index) =>
    'opensGroup' in row ? { ...row, opensGroup: !groups(dated[index - 1], row), closesGroup: !groups(row, dated[index + 1]) } : row,
  )
}

/** Everything the log shows, in order: acknowledged messages by `seq`, the text being written, then what waits in the outbox. */
export const buildRows = ({ messages, pending, owner, stream, streamedTurns, now }: Input): Row[] => {
  const acknowledged = new Set(messages.map((message) => message.clientMessageId))
  const waiting = pending.filter((entry) => !acknowledged.has(entry.clientMessageId))
  const cards = cardStates(messages, waiting, owner === 'bot')
  const first = firstReplies(messages)
  const last = messages.at(-1)
  const answerable = owner === 'bot' && waiting.every((entry) => entry.failure !== null)
  const rowOf = (message: Message): Row => {
    const placed = { at: message.createdAt, ...ungrouped, text: message.text }
    if (message.sender === 'visitor') {
      return { kind: 'visitor', key: visitorKey(message.clientMessageId, message.id), ...placed, delivery: { state: 'sent' }, entry: null }
    }
    if (message.sender === 'agent')
      return { kind: 'agent', key: `m-${message.id}`, ...placed, author: message.content.authorName ?? 'Our team' }
    if (message.sender === 'system' || message.content.notice === 'agent-joined') return dividerRow(message)
    const bot: BotRow = {
      kind: 'bot',
      key: botKey(message, first),
      ...placed,
      message,
      live: answerable && isLastReply(message, last, messages),
      card: cards.get(message.id) ?? 'superseded',
      streamed: message.turnId !== null && streamedTurns.has(message.turnId),
    }
    return bot
  }
  const rows: Row[] = messages.map(rowOf)
  if (
    stream !== null &&
    stream.text.trim() !== '' &&
    !messages.some((message) => message.sender === 'bot' && message.turnId === stream.turnId)
  ) {
    const at = last?.createdAt ?? new Date(now).toISOString()
    rows.push({
      kind: 'bot',
      key: `t-${stream.turnId}`,
      at,
      ...ungrouped,
      message: null,
      text: stream.text,
      live: false,
      card: 'superseded',
      streamed: true,
    })
  }
  return arrange([...rows, ...waiting.map((entry, index) => pendingRow(entry, now, isBehind(waiting.slice(0, index))))])
}

/** True where an earlier entry is stuck; one that is just being sent holds nobody up. */
const isBehind = (earlier: readonly OutboxEntry[]): boolean => earlier.some((entry) => entry.failure === null && entry.attempts > 0)

/** True for bot messages after which neither the visitor nor a person has spoken. */
const isLastReply = (message: Message, last: Message | undefined, messages: readonly Message[]): boolean =>
  last !== undefined && messages.every((other) => other.seq <= message.seq || (other.sender === 'bot' && other.turnId === message.turnId))
