import type { SyncCounts } from '@frontdesk/contracts/knowledge/sync'

const whole = new Intl.NumberFormat('en')
const parts: readonly (keyof SyncCounts)[] = ['added', 'changed', 'unchanged', 'retired', 'skipped', 'failed']

/** What became of the pages of a sync: "12 added, 485 unchanged, 2 failed". */
export const describeCounts = (counts: SyncCounts): string => {
  const told = parts.filter((part) => counts[part] > 0).map((part) => `${whole.format(counts[part])} ${part}`)
  return told.length === 0 ? 'Nothing found' : told.join(', ')
}
