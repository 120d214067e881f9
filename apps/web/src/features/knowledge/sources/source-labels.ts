import type { SourceConfig, SourceView } from '@frontdesk/contracts/knowledge/source'
import type { SyncItemState, SyncState } from '@frontdesk/contracts/knowledge/sync'
import { FileText, FileType, Globe, Link2, type LucideIcon, Map as MapIcon, Plug } from 'lucide-react'
import { describeCount } from '@/components/describe-count'
import type { Label } from '@/components/labels/label'

export type SourceKind = SourceConfig['kind']

/** Where documents come from, as a page tells it. */
export const kindLabels: Record<SourceKind, { text: string; hint: string; icon: LucideIcon }> = {
  files: { text: 'Files', hint: 'PDF, Word, HTML, Markdown, text, CSV or JSON', icon: FileType },
  url: { text: 'Web page', hint: 'One page, read again as often as you like', icon: Link2 },
  sitemap: { text: 'Sitemap', hint: 'All pages that a sitemap.xml names', icon: MapIcon },
  crawl: { text: 'Website', hint: 'Follows the links of one site', icon: Globe },
  text: { text: 'Text', hint: 'Written or pasted here', icon: FileText },
  api: { text: 'API', hint: 'Sent by a program', icon: Plug },
}

/** Whether a source is read again from where it comes; others are filled by hand. */
export const isSyncable = (kind: SourceKind): boolean => kind === 'url' || kind === 'sitemap' || kind === 'crawl'

export const runLabels: Record<SyncState, Label> = {
  queued: { text: 'Waiting', tone: 'info', hint: 'It starts as soon as the worker is free.' },
  running: { text: 'Syncing', tone: 'info', hint: 'Pages are being read right now.' },
  done: { text: 'Done', tone: 'success', hint: 'Every page was looked at.' },
  failed: { text: 'Failed', tone: 'danger', hint: 'It did not finish. What was known before still serves.' },
  cancelled: { text: 'Cancelled', tone: 'neutral', hint: 'Somebody stopped it. What was read before stays.' },
}

export const itemLabels: Record<SyncItemState, Label> = {
  waiting: { text: 'Waiting', tone: 'neutral', hint: 'Its turn has not come yet.' },
  working: { text: 'Reading', tone: 'info', hint: 'It is being read right now.' },
  added: { text: 'Added', tone: 'success', hint: 'It was not known before.' },
  changed: { text: 'Changed', tone: 'accent', hint: 'It says something else than before.' },
  unchanged: { text: 'Unchanged', tone: 'neutral', hint: 'It says what it said before, so nothing was done.' },
  retired: { text: 'Retired', tone: 'note', hint: 'It is not there any more, and is no longer used in answers.' },
  skipped: { text: 'Skipped', tone: 'neutral', hint: 'It was left out. The reason stands beside it.' },
  failed: { text: 'Failed', tone: 'danger', hint: 'It could not be read. The reason stands beside it.' },
}

const paused: Label = { text: 'Paused', tone: 'neutral', hint: 'It is not synced. What it holds is still used in answers.' }
const fresh: Label = { text: 'Up to date', tone: 'success', hint: 'The newest sync went well.' }
const byHand: Label = { text: 'In use', tone: 'success', hint: 'Filled by hand or by a program.' }
const empty: Label = { text: 'Empty', tone: 'neutral', hint: 'It holds no documents yet.' }

/** How a source stands. */
export const labelSource = ({ enabled, lastRun, failedItems, documents }: SourceView): Label => {
  if (lastRun !== null && (lastRun.state === 'queued' || lastRun.state === 'running')) return runLabels[lastRun.state]
  if (!enabled) return paused
  if (failedItems > 0) {
    return { text: `${describeCount(failedItems, 'failure')}`, tone: 'warning', hint: 'Some pages or files could not be read.' }
  }
  if (lastRun !== null && lastRun.state !== 'done') return runLabels[lastRun.state]
  if (documents === 0) return empty
  return lastRun === null ? byHand : fresh
}
