import { randomUUID } from 'node:crypto'
import type { Message, MessageReply } from '@frontdesk/contracts/message'
import { readMessages } from '@frontdesk/db/conversation/read-messages'
import type { Context, TurnContext } from '../context.ts'
import { type ReceivedMessage, receiveMessage } from '../conversation/receive-message.ts'
import { startConversation } from '../conversation/start-conversation.ts'
import { sweepTurns } from '../turn/sweep-turns.ts'
import type { TestDesk } from './open-test-desk.ts'

/** A visitor with a conversation of their own, and what tests do with it. */
export type TestChat = {
  conversationId: string
  visitorId: string
  web: Context
  /** Sends a message and leaves its turn on the queue. */
  send(text: string, reply?: MessageReply): Promise<ReceivedMessage>
  /** Sends a message, runs what is on the queue and returns what was posted after it. */
  say(text: string, reply?: MessageReply, worker?: TurnContext): Promise<Message[]>
  messages(): Promise<Message[]>
  botMessages(): Promise<Message[]>
  /** The conversation's turns, oldest first. */
  turns(): Promise<TurnRow[]>
  /** Sweeps, and runs what that puts on the queue; returns what was posted. */
  sweep(worker?: TurnContext): Promise<Message[]>
  /** Sweeps as if the leases had ended. */
  recover(worker?: TurnContext): Promise<Message[]>
}

export type TurnRow = { id: string; state: string; outcome: string | null; attempt: number; errorCode: string | null; lastSeq: number }

/** Starts a conversation of a new visitor, signed in as the customer given. */
export const startChat = async (desk: TestDesk, customer: { id: string } | null = null): Promise<TestChat> => {
  const { db } = desk.ctx
  const visitorId = randomUUID()
  const web = desk.as({ kind: 'visitor', visitorId })
  const { id: conversationId } = await startConversation(web, { channel: 'web', address: '::1', customerId: customer?.id ?? null })

  const readAfter = (afterSeq: number) => readMessages(db, { conversationId, afterSeq, limit: 200 })
  const readLastSeq = async () => (await readAfter(0)).at(-1)?.seq ?? 0
  const send: TestChat['send'] = (text, reply) =>
    receiveMessage(web, { conversationId, clientMessageId: randomUUID(), text, ...(reply ? { reply } : {}) })
  const sweep: TestChat['sweep'] = async (worker = desk.ctx) => {
    const lastSeq = await readLastSeq()
    await sweepTurns(worker, { signal: new AbortController().signal })
    await desk.runAll(worker)
    return readAfter(lastSeq)
  }
  return {
    conversationId,
    visitorId,
    web,
    send,
    say: async (text, reply, worker) => {
      const { message } = await send(text, reply)
      await desk.runAll(worker)
      return readAfter(message.seq)
    },
    messages: () => readAfter(0),
    botMessages: async () => (await readAfter(0)).filter((message) => message.sender === 'bot'),
    turns: () =>
      db.query<TurnRow>(
        `SELECT id, state, outcome, attempt, error_code AS "errorCode", last_seq AS "lastSeq" FROM turn WHERE conversation_id = $1 ORDER BY first_seq`,
        [conversationId],
      ),
    sweep,
    recover: async (worker) => {
      await desk.expireLeases()
      return sweep(worker)
    },
  }
}
