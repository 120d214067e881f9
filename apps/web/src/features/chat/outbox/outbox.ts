import type { MessageReply } from '@frontdesk/contracts/message'

/** A message the server has not acknowledged. `threadId` is a conversation's id, or a draft's before the conversation exists. */
export type OutboxEntry = {
  threadId: string
  clientMessageId: string
  text: string
  reply: MessageReply | null
  createdAt: string
  /** Deliveries tried so far. */
  attempts: number
  /** Epoch milliseconds before which it is not tried again. */
  notBefore: number
  /** It waits because of a rate limit, not because of the network. */
  limited: boolean
  /** Why it will not be tried again unless the visitor asks. */
  failure: { code: string; message: string } | null
}

export type Outbox = {
  entries: readonly OutboxEntry[]
  /** Conversations that were created for drafts, latest last. */
  adopted: readonly { draftId: string; conversationId: string }[]
}

export const emptyOutbox: Outbox = { entries: [], adopted: [] }

const draftPrefix = 'draft-'
export const newDraftId = (id: string): string => `${draftPrefix}${id}`
export const isDraftId = (threadId: string): boolean => threadId.startsWith(draftPrefix)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isEntry = (value: unknown): value is OutboxEntry =>
  isRecord(value) &&
  ['threadId', 'clientMessageId', 'text', 'createdAt'].every((key) => typeof value[key] === 'string') &&
  ['attempts', 'notBefore'].every((key) => typeof value[key] === 'number') &&
  typeof value.limited === 'boolean' &&
  (value.reply === null || isRecord(value.reply)) &&
  (value.failure === null || isRecord(value.failure))

const isAdoption = (value: unknown): value is Outbox['adopted'][number] =>
  isRecord(value) && typeof value.draftId === 'string' && typeof value.conversationId === 'string'

const keptMs = 7 * 24 * 60 * 60 * 1000

/** Reads what a browser kept; anything that is not ours, or older than a week at `now` (epoch ms), is dropped. */
export const parseOutbox = (stored: string | null, now: number): Outbox => {
  if (stored === null) return emptyOutbox
  try {
    const value: unknown = JSON.parse(stored)
    if (!isRecord(value) || !Array.isArray(value.entries) || !Array.isArray(value.adopted)) return emptyOutbox
    const entries = value.entries.filter(isEntry).filter((entry) => now - Date.parse(entry.createdAt) < keptMs)
    return { entries, adopted: value.adopted.filter(isAdoption) }
  } catch {
    return emptyOutbox
  }
}
