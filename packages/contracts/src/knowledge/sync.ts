import { z } from 'zod'
import { Id } from '../id.ts'
import { Page } from '../page.ts'

export const SyncState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export type SyncState = z.infer<typeof SyncState>

/** Items of a run by what became of them. */
export const SyncCounts = z.object({
  found: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  retired: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
})
export type SyncCounts = z.infer<typeof SyncCounts>

export const SyncRunView = z.object({
  id: Id,
  sourceId: Id,
  state: SyncState,
  counts: SyncCounts,
  /** Items done and to do, as far as known. */
  done: z.number().int(),
  total: z.number().int(),
  /** Why the run as a whole failed, in words for people. */
  error: z.string().nullable(),
  startedBy: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type SyncRunView = z.infer<typeof SyncRunView>

/** One page or file of a sync: what became of it and why. */
export const SyncItemState = z.enum(['waiting', 'working', 'added', 'changed', 'unchanged', 'retired', 'skipped', 'failed'])
export type SyncItemState = z.infer<typeof SyncItemState>

export const SyncItemView = z.object({
  id: Id,
  runId: Id,
  key: z.string(),
  title: z.string().nullable(),
  state: SyncItemState,
  reason: z.string().nullable(),
  attempts: z.number().int(),
  documentId: Id.nullable(),
  updatedAt: z.string(),
})
export type SyncItemView = z.infer<typeof SyncItemView>

export const ListSyncItemsInput = z.strictObject({ runId: Id, state: SyncItemState.optional(), ...Page })
export type ListSyncItemsInput = z.infer<typeof ListSyncItemsInput>
