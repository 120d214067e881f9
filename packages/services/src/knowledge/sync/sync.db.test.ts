import { AppError } from '@frontdesk/core/errors'
import { expect, test } from 'vitest'
import type { TurnContext } from '../../context.ts'
import { catchError } from '../../testing/catch-error.ts'
import { describeOnEachDesk } from '../../testing/open-test-desk.ts'
import { updateChunk } from '../chunk/update-chunk.ts'
import { listDocuments } from '../document/list-documents.ts'
import { readDocument } from '../document/read-document.ts'
import { updateDocument } from '../document/update-document.ts'
import { createSource } from '../source/create-source.ts'
import { listSources } from '../source/list-sources.ts'
import { page, type Site, serveSite, siteOrigin } from '../testing/serve-site.ts'
import { addFiles } from './add-files.ts'
import { cancelSync } from './cancel-sync.ts'
import { listItems } from './list-items.ts'
import { readRun } from './list-runs.ts'
import { retryItems } from './retry-items.ts'
import { startSync } from './start-sync.ts'
import { startDueSyncs, sweepSyncs } from './sweep-syncs.ts'

const all = { offset: 0, limit: 200 }

describeOnEachDesk((desk) => {
  const open = async (site: Site) => {
    const admin = desk().as(await desk().newStaff('admin'))
    const { fetchPublic, asked } = serveSite(site)
    const { ctx } = desk()
    let encoded = 0
    const worker: TurnContext = {
      ...ctx,
      encoder: {
        ...ctx.encoder,
        encode: (text) => {
          encoded += 1
          return ctx.encoder.encode(text)
        },
      },
      ingest: { ...ctx.ingest, fetchPublic },
    }
    const config = { kind: 'crawl' as const, url: `${siteOrigin}/`, maxPages: 50, maxDepth: 3 }
    const source = await createSource(admin, { name: ctx.newId(), config })
    const sync = async () => {
      const { id } = await startSync(admin, { id: source.id })
      await desk().runAll(worker)
      return readRun(admin, { runId: id })
    }
    const documents = async () => (await listDocuments(admin, { sourceId: source.id, ...all })).items
    return { admin, worker, source, sync, documents, asked, count: () => encoded }
  }
  const smallSite = (): Site =>
    new Map([
      ['/', page('Help', 'All about the shop.', ['/delivery', '/returns'])],
      ['/delivery', page('Delivery', 'Delivery takes three days. It costs five euros.')],
      ['/returns', page('Returns', 'You can return anything within thirty days.')],
    ])

  test('reads a site, costs nothing when it is the same, and follows its changes', { timeout: 60_000 }, async () => {
    const site = smallSite()
    const { sync, documents, count, admin } = await open(site)
    expect(await sync()).toMatchObject({ state: 'done', error: null, counts: { found: 3, added: 3, failed: 0 }, done: 3, total: 3 })
    expect((await documents()).map(({ title, version, indexing, status }) => [title, version, indexing, status])).toEqual([
      ['Delivery', 1, false, 'active'],
      ['Help', 1, false, 'active'],
      ['Returns', 1, false, 'active'],
    ])

    const before = count()
    expect(await sync()).toMatchObject({ counts: { added: 0, unchanged: 3 } })
    expect(count()).toBe(before)

    site.set('/delivery', page('Delivery', 'Delivery takes two days. It costs five euros.'))
    site.delete('/returns')
    site.set('/', page('Help', 'All about the shop.', ['/delivery', '/new']))
    site.set('/new', page('Gift cards', 'Gift cards are valid for a year.'))
    expect(await sync()).toMatchObject({ state: 'done', counts: { added: 1, changed: 2, retired: 1 } })
    const now = await documents()
    expect(now.map(({ title, version, status, stale }) => [title, version, status, stale])).toEqual([
      ['Delivery', 2, 'active', false],
      ['Gift cards', 1, 'active', false],
      ['Help', 2, 'active', false],
      ['Returns', 1, 'retired', true],
    ])
    const { versions, chunks } = await readDocument(admin, { id: now[0]?.id ?? '' })
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Synced'],
      [1, 'Synced'],
    ])
    expect(chunks.map(({ text }) => text).join()).toContain('two days')

    site.set('/returns', page('Returns', 'You can return anything within thirty days.'))
    site.set('/new', page('Gift cards', 'Gift cards are valid for a year.', ['/returns']))
    await sync()
    expect((await documents()).find(({ title }) => title === 'Returns')).toMatchObject({ status: 'active', stale: false })
  })

  test('gives a reason for each failure, retries one by itself, and keeps what it cannot reach', { timeout: 60_000 }, async () => {
    const site = smallSite()
    const { sync, documents, admin, worker } = await open(site)
    await sync()
    site.set('/', page('Help', 'Everything about the shop.', ['/delivery', '/returns', '/away']))
    site.set('/delivery', new AppError('upstream-unavailable', 'The server took longer than 20 s.'))
    const run = await sync()
    expect(run).toMatchObject({ state: 'done', counts: { failed: 2, retired: 0 } })
    const { items } = await listItems(admin, { runId: run.id, state: 'failed', ...all })
    expect(items.map(({ key, reason, attempts }) => [key, reason, attempts])).toEqual([
      [`${siteOrigin}/away`, `There is no such page (status 404). It is linked from ${siteOrigin}/`, 1],
      [`${siteOrigin}/delivery`, 'The server took longer than 20 s.', 3],
    ])
    expect((await documents()).find(({ title }) => title === 'Delivery')?.status).toBe('active')

    site.set('/delivery', page('Delivery', 'Delivery takes one day.'))
    const { id } = await retryItems(admin, { itemIds: items.slice(1).map((item) => item.id) })
    await desk().runAll(worker)
    expect(await readRun(admin, { runId: id })).toMatchObject({ state: 'done', counts: { found: 1, changed: 1 } })
    for (const [path] of site) site.set(path, new AppError('upstream-unavailable', 'The server cannot be reached.'))
    expect(await sync()).toMatchObject({ state: 'failed', counts: { retired: 0 } })
    expect((await documents()).every(({ status }) => status === 'active')).toBe(true)
  })

  test('an edited passage outlives a sync, and shows that its source has moved on', { timeout: 60_000 }, async () => {
    const site = smallSite()
    const { sync, documents, admin, worker } = await open(site)
    await sync()
    const delivery = (await documents()).find(({ title }) => title === 'Delivery')
    const chunkOf = async () => (await readDocument(admin, { id: delivery?.id ?? '' })).chunks[0]
    const chunk = await chunkOf()
    const text = 'Delivery takes three days, and one at Christmas.'
    await updateChunk(admin, { id: chunk?.id ?? '', revision: 1, change: { text } })
    await desk().runAll(worker)
    expect(await chunkOf()).toMatchObject({ id: chunk?.id, text, override: { original: chunk?.text, sourceMovedOn: false } })

    site.set('/delivery', page('Delivery', 'Delivery takes four days. It costs five euros.'))
    await sync()
    expect(await chunkOf()).toMatchObject({ id: chunk?.id, text, override: { sourceMovedOn: true } })
    expect((await chunkOf())?.override?.original).toContain('four days')
    const [served] = await admin.db.query<{ text: string }>('SELECT text FROM chunk WHERE id = $1', [chunk?.id])
    expect(served?.text).toBe(text)
    const stale = updateChunk(admin, { id: chunk?.id ?? '', revision: 1, change: { enabled: false } })
    expect(await catchError(stale)).toMatchObject({ code: 'conflict' })
  })

  test('a person decides who may read a document, whatever its source says', async () => {
    const site = smallSite()
    const { sync, documents, admin } = await open(site)
    await sync()
    const returns = (await documents()).find(({ title }) => title === 'Returns')
    await updateDocument(admin, { id: returns?.id ?? '', revision: returns?.revision ?? 0, change: { audience: 'internal' } })
    site.set('/returns', page('Returns', 'You can return anything within sixty days.'))
    await sync()
    expect((await documents()).find(({ title }) => title === 'Returns')).toMatchObject({ audience: 'internal', version: 2 })
  })

  test('takes up a sync whose worker is gone, and ends one that is cancelled', { timeout: 60_000 }, async () => {
    const site = smallSite()
    const { admin, worker, source, documents } = await open(site)
    const { id } = await startSync(admin, { id: source.id })
    expect((await startSync(admin, { id: source.id })).id).toBe(id)
    await admin.db.query(`UPDATE sync_run SET state = 'running', token = $2, heartbeat_at = now() - interval '1 minute' WHERE id = $1`, [
      id,
      admin.newId(),
    ])
    expect(await sweepSyncs(worker)).toBe(1)
    await desk().runAll(worker)
    expect(await readRun(admin, { runId: id })).toMatchObject({ state: 'done', counts: { added: 3 } })
    expect(await documents()).toHaveLength(3)

    const next = await startSync(admin, { id: source.id })
    expect(await cancelSync(admin, { runId: next.id })).toMatchObject({ state: 'cancelled' })
    await desk().runAll(worker)
    expect(await readRun(admin, { runId: next.id })).toMatchObject({ state: 'cancelled', total: 0 })
  })

  test('starts syncs that are due, once', async () => {
    const { admin, worker, source } = await open(smallSite())
    await admin.db.query(`UPDATE knowledge_source SET sync_every_hours = 2, next_sync_at = now() - interval '1 minute' WHERE id = $1`, [
      source.id,
    ])
    expect(await startDueSyncs(worker)).toBe(1)
    expect(await startDueSyncs(worker)).toBe(0)
    await desk().runAll(worker)
    const view = (await listSources(admin)).find(({ id }) => id === source.id)
    expect(view).toMatchObject({ documents: 3, lastRun: { state: 'done', startedBy: null } })
    expect(Date.parse(view?.nextSyncAt ?? '')).toBeGreaterThan(Date.now() + 3_600_000)
  })

  test('reads uploaded files, says why it cannot, and knows a file by its name', { timeout: 60_000 }, async () => {
    const { admin, worker } = await open(new Map())
    const files = await createSource(admin, { name: desk().ctx.newId(), config: { kind: 'files' } })
    const upload = async (text: string) => {
      const bytes = new TextEncoder().encode(text)
      const broken = { name: 'broken.pdf', contentType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.4 nothing') }
      const { id } = await addFiles(admin, { sourceId: files.id, files: [{ name: 'a.md', contentType: 'text/markdown', bytes }, broken] })
      await desk().runAll(worker)
      return readRun(admin, { runId: id })
    }
    const first = await upload('# Parking\n\nYou can park behind the shop.\n')
    expect(first).toMatchObject({ state: 'done', counts: { found: 2, added: 1, failed: 1 } })
    expect((await listItems(admin, { runId: first.id, state: 'failed', ...all })).items[0]?.reason).toMatch(/\w/)
    expect(await upload('# Parking\n\nYou can park behind the shop.\n')).toMatchObject({ counts: { unchanged: 1 } })
    expect(await upload('# Parking\n\nYou can park before the shop.\n')).toMatchObject({ counts: { changed: 1 } })
    const { items } = await listDocuments(admin, { sourceId: files.id, ...all })
    expect(items).toMatchObject([{ title: 'Parking', version: 2, hasOriginal: true }])
    expect(await catchError(startSync(admin, { id: files.id }))).toMatchObject({ code: 'invalid' })
  })
})
