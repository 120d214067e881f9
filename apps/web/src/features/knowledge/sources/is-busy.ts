import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'

/** Whether a sync waits or runs. */
export const isBusy = (run: SyncRunView | null | undefined): boolean => run?.state === 'queued' || run?.state === 'running'
