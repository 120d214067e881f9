import type { Message } from '@frontdesk/contracts/message'
import type { OutboxEntry } from '../outbox/outbox.ts'

/** How far a visitor's message has come. `limited` and `waiting` go out by themselves. */
export type Delivery =
  | { state: 'sent' }
  | { state: 'sending' }
  | { state: 'waiting' }
  | { state: 'limited'; until: number }
  | { state: 'failed'; code: string; reason: string }

/** What became of a confirm card: it can be pressed, it was, it is recorded, or a later message replaced it. */
export type CardState = 'live' | 'confirmed' | 'cancelled' | 'done' | 'superseded'

type Placed = { key: string; at: string /** First of a run of messages by the same author. */; opensGroup: boolean; closesGroup: boolean }

export type VisitorRow = Placed & { kind: 'visitor'; text: string; delivery: Delivery; entry: OutboxEntry | null }
export type BotRow = Placed & {
  kind: 'bot'
  /** Null while the text is still streamed. */
  message: Message | null
  text: string
  /** Its quick replies and form can be used. */
  live: boolean
  card: CardState
  /** Its sentences were announced while they were streamed. */
  streamed: boolean
}
export type AgentRow = Placed & { kind: 'agent'; text: string; author: string }
export type DividerRow = {
  kind: 'divider'
  key: string
  at: string
  tone: 'handed-over' | 'agent-joined' | 'bot-returned' | 'system'
  text: string
}
export type DayRow = { kind: 'day'; key: string; at: string }

export type Row = VisitorRow | BotRow | AgentRow | DividerRow | DayRow
