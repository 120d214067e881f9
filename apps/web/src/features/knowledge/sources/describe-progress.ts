import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'

const whole = new Intl.NumberFormat('en')

/** How far a sync is: "Waiting to start", "Looking for pages", "12 of 500". */
export const describeProgress = ({ state, done, total }: Pick<SyncRunView, 'state' | 'done' | 'total'>): string => {
  if (state === 'queued') return 'Waiting to start'
  if (total === 0) return 'Looking for pages'
  return `${whole.format(done)} of ${whole.format(total)}`
}
