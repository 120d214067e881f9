import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { describe, expect, it } from 'vitest'
import { applySyncProgress } from './apply-sync-progress.ts'
import { describeCounts } from './describe-counts.ts'
import { describeProgress } from './describe-progress.ts'
import { formatUntil } from './format-until.ts'
import { labelSource } from './source-labels.ts'

const counts = { found: 0, added: 0, changed: 0, unchanged: 0, retired: 0, skipped: 0, failed: 0 }
const run: SyncRunView = {
  id: 'r',
  sourceId: 's',
  state: 'running',
  counts,
  done: 4,
  total: 9,
  error: null,
  startedBy: null,
  createdAt: '',
  finishedAt: null,
}
const source: SourceView = {
  id: 's',
  name: 'Help',
  config: { kind: 'url', url: 'https://example.com' },
  collection: '',
  audience: 'public',
  language: null,
  weight: 1,
  syncEveryHours: null,
  enabled: true,
  revision: 1,
  documents: 3,
  chunks: 9,
  failedItems: 0,
  lastRun: run,
  nextSyncAt: null,
  createdAt: '',
}

describe('sources', () => {
  it('move on with news of their sync, never back', () => {
    expect(applySyncProgress([source], { runId: 'r', done: 6, total: 12 })[0]?.lastRun).toMatchObject({
      done: 6,
      total: 12,
      counts: { found: 12 },
    })
    const told = { ...counts, found: 12, added: 5, failed: 1 }
    expect(applySyncProgress([source], { runId: 'r', done: 6, total: 12, counts: told })[0]).toMatchObject({
      documents: 8,
      lastRun: { counts: told },
    })
    expect(applySyncProgress([source], { runId: 'r', done: 2, total: 9 })[0]).toBe(source)
    expect(applySyncProgress([source], { runId: 'other', done: 6, total: 9 })[0]).toBe(source)
    const done = { ...source, lastRun: { ...run, state: 'done' as const } }
    expect(applySyncProgress([done], { runId: 'r', done: 6, total: 9 })[0]).toBe(done)
  })

  it('tell how they stand', () => {
    const ended = { ...run, state: 'done' as const }
    expect(labelSource(source).text).toBe('Syncing')
    expect(labelSource({ ...source, lastRun: ended }).text).toBe('Up to date')
    expect(labelSource({ ...source, lastRun: ended, failedItems: 2 }).text).toBe('2 failures')
    expect(labelSource({ ...source, lastRun: ended, enabled: false }).text).toBe('Paused')
    expect(labelSource({ ...source, lastRun: null, documents: 0 }).text).toBe('Empty')
  })

  it('tell what became of their pages and how far a sync is', () => {
    expect(describeCounts({ ...counts, found: 1300, added: 12, unchanged: 1285, skipped: 1, failed: 2 })).toBe(
      '12 added, 1,285 unchanged, 1 skipped, 2 failed',
    )
    expect(describeCounts(counts)).toBe('Nothing found')
    expect([run, { ...run, total: 0 }, { ...run, state: 'queued' as const }].map(describeProgress)).toEqual([
      '4 of 9',
      'Looking for pages',
      'Waiting to start',
    ])
  })

  it('tell how long until the next sync', () => {
    const now = Date.parse('2026-03-01T12:00:00Z')
    const at = (minutes: number) => formatUntil(new Date(now + minutes * 60_000).toISOString(), now)
    expect([-5, 4, 100, 60 * 24, 60 * 24 * 6].map(at)).toEqual(['soon', 'in 4 min', 'in 2 h', 'in 1 day', 'in 6 days'])
  })
})
