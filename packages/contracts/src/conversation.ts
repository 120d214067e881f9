import { z } from 'zod'

export const ConversationStatus = z.enum(['open', 'pending', 'snoozed', 'resolved'])
export type ConversationStatus = z.infer<typeof ConversationStatus>

/** Who may answer: the bot, nobody yet (waiting for a person), or a person. */
export const ConversationOwner = z.enum(['bot', 'queue', 'human'])
export type ConversationOwner = z.infer<typeof ConversationOwner>

export const Channel = z.enum(['web', 'api'])
export type Channel = z.infer<typeof Channel>

/** Roles in rising order of power. */
export const Role = z.enum(['visitor', 'viewer', 'agent', 'admin'])
export type Role = z.infer<typeof Role>

/** The conversation as its visitor sees it. */
export const ConversationView = z.object({
  id: z.string(),
  status: ConversationStatus,
  owner: ConversationOwner,
  ownershipEpoch: z.number().int(),
  lastSeq: z.number().int(),
  /** 1-based place in the queue, only while `owner` is `queue`. */
  queuePlace: z.number().int().nullable(),
  /** Estimated wait in minutes, from recent hand-overs; null where nothing is known. */
  estimatedWaitMinutes: z.number().nullable(),
  agentName: z.string().nullable(),
  /** True while a turn of this conversation is queued or running. */
  busy: z.boolean(),
  createdAt: z.string(),
})
export type ConversationView = z.infer<typeof ConversationView>
