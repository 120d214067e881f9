import { randomUUID } from 'node:crypto'
import { type AppendVisitorMessageInput, appendVisitorMessage } from '../conversation/append-visitor-message.ts'
import { createConversation } from '../conversation/create-conversation.ts'
import type { Database } from '../database.ts'
import { type ClaimedTurn, claimTurn } from '../turn/claim-turn.ts'
import { type FinishTurnInput, finishTurn } from '../turn/finish-turn.ts'
import { upsertUser } from '../user/upsert-user.ts'
import { ensureVisitor } from '../visitor/ensure-visitor.ts'

/** A new visitor with a new conversation, and what tests do with it. */
export const startConversation = async (db: Database, customer: { customerId: string; name: string; email: string } | null = null) => {
  const visitorId = randomUUID()
  const conversationId = randomUUID()
  await ensureVisitor(db, { id: visitorId, ...customer })
  await createConversation(db, { id: conversationId, visitorId, channel: 'web' })

  const append = (text: string, options: Partial<AppendVisitorMessageInput> = {}) =>
    appendVisitorMessage(db, {
      conversationId,
      visitorId,
      messageId: randomUUID(),
      turnId: randomUUID(),
      clientMessageId: randomUUID(),
      text,
      content: {},
      deadlineMs: 60_000,
      ...options,
    })
  /** Appends a message that must be stored; returns it with its turn. */
  const send = async (text: string, options: Partial<AppendVisitorMessageInput> = {}) => {
    const appended = await append(text, options)
    if (appended.kind !== 'created') throw new Error(`The message was not stored: ${appended.kind}`)
    return appended
  }
  /** Sends a message and claims its turn. */
  const sendAndClaim = async (text: string, options: { leaseMs?: number; deadlineMs?: number } = {}) => {
    const { turnId } = await send(text, options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs })
    if (turnId === null) throw new Error('There is no turn.')
    const token = randomUUID()
    const claimed = await claimTurn(db, { turnId, token, leaseMs: options.leaseMs ?? 60_000 })
    if (claimed === null) throw new Error('The turn was not claimed.')
    return { turnId, token, claimed: claimed as ClaimedTurn }
  }
  return { visitorId, conversationId, append, send, sendAndClaim }
}

/** Finishes a turn with one reply unless told otherwise. */
export const answer = (db: Database, turn: { turnId: string; token: string }, options: Partial<FinishTurnInput> = {}) =>
  finishTurn(db, {
    turnId: turn.turnId,
    token: turn.token,
    replies: [{ id: randomUUID(), text: 'Hello.', content: {} }],
    dialogState: null,
    trace: null,
    outcome: 'answered',
    intent: null,
    handoff: null,
    ...options,
  })

/** A new agent. */
export const createAgent = (db: Database, name = 'Noah Bennett') =>
  upsertUser(db, { id: randomUUID(), email: `${randomUUID()}@example.com`, name, role: 'agent', passwordHash: 'none' })

/** A hand-over to be passed to `finishTurn` or `requestHandoff`. */
export const newHandoff = () => ({
  id: randomUUID(),
  reason: 'requested' as const,
  packet: {
    summary: 'The visitor asked for a person.',
    intent: null,
    slots: {},
    customer: null,
    orderNumber: null,
    lastMessages: [],
    actionRuns: [],
  },
})

/** A system message to be passed along with a change of hands. */
export const newNote = (text: string) => ({ id: randomUUID(), text, content: { notice: 'handed-over' as const } })
