import type { Thread } from '@frontdesk/services/handoff/read-thread'

/** A whole conversation as staff see it. */
export type ThreadData = Thread
