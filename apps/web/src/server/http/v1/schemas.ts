import { ConversationView } from '@frontdesk/contracts/conversation'
import { Message, SendMessageInput } from '@frontdesk/contracts/message'
import { TurnOutcome } from '@frontdesk/contracts/turn'
import { z } from '@hono/zod-openapi'

export const ErrorBody = z
  .object({ error: z.object({ code: z.string(), message: z.string(), retryAfterSeconds: z.number().optional() }) })
  .openapi('Error')

export const ConversationParams = z.object({ id: z.uuid() })
export const ConversationBody = z.object({ conversation: ConversationView })
export const StartedBody = z.object({ conversation: ConversationView, token: z.string() })
export const StartInput = z.strictObject({})
export const SendInput = SendMessageInput.omit({ conversationId: true })
export const SendQuery = z.object({ wait: z.coerce.number().int().min(0).max(30).optional() })
export const SentBody = z.object({ message: Message, turnId: z.string().nullable() })
export const AnsweredBody = SentBody.extend({ messages: z.array(Message), outcome: TurnOutcome })
export const PageQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const PageBody = z.object({ messages: z.array(Message), conversation: ConversationView })
export const EventsQuery = z.object({ after: z.coerce.number().int().min(0).optional() })
