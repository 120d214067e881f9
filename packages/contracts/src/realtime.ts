import { z } from 'zod'
import { ConversationView } from './conversation.ts'
import { SyncCounts } from './knowledge/sync.ts'
import { Message } from './message.ts'
import { ModelProgress } from './nlu/model.ts'
import { TurnOutcome } from './turn.ts'

/** Every event there is. Events are hints: a client that misses one asks for messages since its last `seq`. */
export const events = {
  'message-created': z.object({ conversationId: z.string(), message: Message }),
  'turn-started': z.object({ conversationId: z.string(), turnId: z.string() }),
  'message-delta': z.object({ conversationId: z.string(), turnId: z.string(), index: z.number().int(), text: z.string() }),
  'turn-finished': z.object({
    conversationId: z.string(),
    turnId: z.string(),
    outcome: TurnOutcome,
    lastSeq: z.number().int(),
    /** Highest visitor `seq` the turn has dealt with. */
    answeredSeq: z.number().int(),
  }),
  'conversation-updated': z.object({ conversationId: z.string(), conversation: ConversationView }),
  'queue-changed': z.object({}),
  'nlu-changed': z.object({ what: z.enum(['intents', 'entities', 'models', 'learning']) }),
  'nlu-progress': ModelProgress.extend({ modelId: z.string() }),
  'knowledge-changed': z.object({ what: z.enum(['sources', 'documents', 'gaps', 'findings', 'tests']) }),
  'sync-progress': z.object({ runId: z.string(), done: z.number().int(), total: z.number().int(), counts: SyncCounts.optional() }),
} as const
export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>
export type RealtimeEvent = { [Name in EventName]: { name: Name; payload: EventPayload<Name> } }[EventName]

/**
 * `conversation:<id>` for one conversation's visitor and agents, `inbox` for everybody who watches the queue, `nlu` for staff who watch
 * what is taught and trained, and for the processes that serve it, `knowledge` for staff who watch what is known and how it is brought in.
 */
export type Topic = `conversation:${string}` | 'inbox' | 'nlu' | 'knowledge'
export const conversationTopic = (conversationId: string): Topic => `conversation:${conversationId}`
