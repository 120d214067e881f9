import type { QueueItem } from '@frontdesk/services/handoff/list-queue'

/** Who waits for a person, longest first, and the conversations the signed-in agent has. */
export type QueueData = { waiting: QueueItem[]; mine: QueueItem[] }
export type { QueueItem }
