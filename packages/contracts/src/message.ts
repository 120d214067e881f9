import { z } from 'zod'

/** Longest visitor or agent message, in UTF-16 code units. */
export const maxMessageLength = 4000

export const Sender = z.enum(['visitor', 'bot', 'agent', 'system'])
export type Sender = z.infer<typeof Sender>

/** A passage that supports a sentence of the answer; `marker` is the number shown in the chip. */
export const Citation = z.object({
  marker: z.number().int().positive(),
  chunkId: z.string(),
  documentId: z.string(),
  title: z.string(),
  heading: z.string().optional(),
  sentence: z.string(),
})
export type Citation = z.infer<typeof Citation>

/** A button under a bot message. `value` is sent back in `MessageReply`, `label` becomes the message text. */
export const QuickReply = z.object({ label: z.string(), value: z.string() })
export type QuickReply = z.infer<typeof QuickReply>

export const CardRow = z.object({ label: z.string(), value: z.string() })
export type CardRow = z.infer<typeof CardRow>

/** `confirm` awaits Confirm or Cancel, `receipt` shows a recorded effect, `info` shows facts (an order, a shipment). */
export const Card = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('confirm'),
    actionRunId: z.string(),
    title: z.string(),
    rows: z.array(CardRow),
    confirmLabel: z.string(),
    cancelLabel: z.string(),
  }),
  z.object({ kind: z.literal('receipt'), actionRunId: z.string(), receiptId: z.string(), title: z.string(), rows: z.array(CardRow) }),
  z.object({
    kind: z.literal('info'),
    title: z.string(),
    status: z.string().optional(),
    rows: z.array(CardRow),
    steps: z.array(z.object({ label: z.string(), at: z.string().optional(), done: z.boolean() })).optional(),
  }),
])
export type Card = z.infer<typeof Card>

/** A small form the bot shows to fill several slots at once (order number and e-mail). */
export const SlotForm = z.object({
  title: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.enum(['text', 'email', 'tel', 'textarea']),
      placeholder: z.string().optional(),
      required: z.boolean(),
    }),
  ),
  submitLabel: z.string(),
})
export type SlotForm = z.infer<typeof SlotForm>

/** Marks on a message that the page shows beside the text. */
export const MessageNotice = z.enum(['llm-down', 'refused', 'handed-over', 'agent-joined', 'bot-returned', 'failed'])
export type MessageNotice = z.infer<typeof MessageNotice>

/** What a visitor's press of a button, card or form carries beside its text. */
export const MessageReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quick-reply'), value: z.string().max(300) }),
  z.object({ kind: z.literal('confirm'), actionRunId: z.string().max(64), decision: z.enum(['confirm', 'cancel']) }),
  z.object({ kind: z.literal('form'), values: z.record(z.string().max(64), z.string().max(1000)) }),
])
export type MessageReply = z.infer<typeof MessageReply>

/** Everything of a message but its text; stored as JSON in `message.content`. */
export const MessageContent = z.object({
  citations: z.array(Citation).optional(),
  quickReplies: z.array(QuickReply).optional(),
  card: Card.optional(),
  form: SlotForm.optional(),
  notice: MessageNotice.optional(),
  reply: MessageReply.optional(),
  authorName: z.string().optional(),
})
export type MessageContent = z.infer<typeof MessageContent>

/** A message as every client sees it. `createdAt` is ISO 8601; order is by `seq`, never by time. */
export const Message = z.object({
  id: z.string(),
  conversationId: z.string(),
  seq: z.number().int().positive(),
  sender: Sender,
  clientMessageId: z.string().nullable(),
  turnId: z.string().nullable(),
  text: z.string(),
  content: MessageContent,
  createdAt: z.string(),
})
export type Message = z.infer<typeof Message>

// C0 and C1 control characters other than tab, line feed and carriage return, and lone surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** Text of a message as it arrives: trimmed, 1 to 4,000 code units, no control characters, well-formed Unicode. */
export const MessageText = z
  .string()
  .max(maxMessageLength, `Keep the message under ${maxMessageLength} characters.`)
  .refine((text) => !controlCharacters.test(text), 'The message holds control characters.')
  .refine((text) => text.isWellFormed(), 'The message is not valid Unicode.')
  .transform((text) => text.trim())
  .refine((text) => text.length > 0, 'The message is empty.')

export const ClientMessageId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'Use 8 to 64 letters, digits, "-" or "_".')

export const SendMessageInput = z.strictObject({
  conversationId: z.uuid(),
  clientMessageId: ClientMessageId,
  text: MessageText,
  reply: MessageReply.optional(),
})
export type SendMessageInput = z.infer<typeof SendMessageInput>
