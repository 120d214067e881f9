// How fast knowledge comes in, and what visitors feel of it: 500 pages of 5 KB, the same again unchanged, and a PDF of 200 pages.
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { buildPdf } from '@frontdesk/ingest/testing/build-pdf'
import { createSource } from '@frontdesk/services/knowledge/source/create-source'
import { addFiles } from '@frontdesk/services/knowledge/sync/add-files'
import { readRun } from '@frontdesk/services/knowledge/sync/list-runs'
import { startSync } from '@frontdesk/services/knowledge/sync/start-sync'
import { percentile, report } from './figures.ts'
import { chatAlong } from './ingest/chat-along.ts'
import { openBenchDesk } from './ingest/open-bench-desk.ts'
import { servePages } from './ingest/serve-pages.ts'

const { values } = parseArgs({
  options: {
    report: { type: 'string' },
    pages: { type: 'string', default: '500' },
    'database-url': { type: 'string' },
    'encoder-threads': { type: 'string', default: '1' },
  },
})
const count = Number(values.pages)
const pages = await servePages(count)
const encoderThreads = Number(values['encoder-threads'])
const desk = await openBenchDesk({ ownHosts: [pages.host], databaseUrl: values['database-url'] ?? null, encoderThreads })
const admin = await desk.newAdmin()

const finish = async ({ id }: SyncRunView): Promise<SyncRunView> => {
  for (;;) {
    const run = await readRun(admin, { runId: id })
    if (run.state === 'done') return run
    if (run.state !== 'queued' && run.state !== 'running') throw new Error(`The sync ended as ${run.state}: ${run.error}`)
    await wait(100)
  }
}
const measure = async (start: () => Promise<SyncRunView>) => {
  const chat = chatAlong(desk)
  const [from, used] = [performance.now(), process.cpuUsage()]
  const run = await finish(await start())
  const seconds = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage(used)
  return { run, seconds, processorMs: (user + system) / 1000, waits: await chat.stop() }
}
const idle = async () => {
  const chat = chatAlong(desk)
  await wait(5000)
  return chat.stop()
}
const p95 = (waits: readonly number[]): string => `${percentile(waits, 0.5).toFixed(0)} / ${percentile(waits, 0.95).toFixed(0)}`

const before = await idle()
const source = await createSource(admin, { name: 'Pages', config: { kind: 'sitemap', url: pages.sitemapUrl, maxPages: 10_000 } })
const passagesBefore = desk.encodedPassages()
const first = await measure(() => startSync(admin, { id: source.id }))
const passages = (desk.encodedPassages() - passagesBefore) / count
const encodingMs = passages * (await desk.timeEncoding(100))

// Without a chat beside it: its questions would be counted as encodings.
const [from, encodedBefore] = [performance.now(), desk.encoded()]
const again = await finish(await startSync(admin, { id: source.id }))
const againSeconds = (performance.now() - from) / 1000
const againEncoded = desk.encoded() - encodedBefore

const pdf = await buildPdf((one) => {
  for (let page = 1; page <= 200; page += 1) {
    if (page > 1) one.addPage()
    one.fontSize(18).text(`Section ${page}`).moveDown().fontSize(11)
    for (let at = 0; at < 6; at += 1)
      one.text(`Part ${page}.${at} of the handbook says how parcel ${page * 10 + at} is packed and sent on its way. `.repeat(2)).moveDown()
  }
})
const files = await createSource(admin, { name: 'Handbooks', config: { kind: 'files' } })
const handbook = await measure(() =>
  addFiles(admin, { sourceId: files.id, files: [{ name: 'handbook.pdf', contentType: 'application/pdf', bytes: pdf }] }),
)
const rate = count / first.seconds
const worst = Math.max(percentile(first.waits, 0.95), percentile(handbook.waits, 0.95))
report(
  'Bringing knowledge in',
  [
    ['database, threads of the encoder', `${desk.turns.db.kind}, ${encoderThreads}`],
    ['chat alone, p50 / p95, ms', p95(before)],
    [`${count} HTML pages: pages/s`, rate.toFixed(1)],
    ['processor time of a page and the chat beside it, ms', (first.processorMs / count).toFixed(0)],
    ['of that encoding its passages, ms', encodingMs.toFixed(0)],
    ['added / failed', `${first.run.counts.added} / ${first.run.counts.failed}`],
    ['chat meanwhile, p50 / p95, ms', p95(first.waits)],
    ['the same again: s', againSeconds.toFixed(1)],
    ['unchanged / encodings', `${again.counts.unchanged} / ${againEncoded}`],
    ['PDF of 200 pages: s', handbook.seconds.toFixed(1)],
    ['chat meanwhile, p50 / p95, ms', p95(handbook.waits)],
  ],
  values.report,
)
await desk.close()
await pages.close()
process.exit(rate >= 15 && worst < 200 && againEncoded === 0 && againSeconds < 10 && handbook.seconds < 60 ? 0 : 1)
