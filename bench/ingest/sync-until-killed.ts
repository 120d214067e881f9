// Run as a process of its own: syncs the sitemap given into the data directory given, and prints what the knowledge is afterwards.
import { randomUUID } from 'node:crypto'
import { openPglite } from '@frontdesk/db/client'
import { migrate } from '@frontdesk/db/migrate'
import { ensureSource } from '@frontdesk/db/source/ensure-source'
import { createRun } from '@frontdesk/db/sync/create-run'
import { createParser } from '@frontdesk/ingest/create-parser'
import { createOutboundClient } from '@frontdesk/outbound/create-outbound-client'
import { createInProcessRealtime } from '@frontdesk/realtime/in-process/create-in-process-realtime'
import { runSync } from '@frontdesk/services/knowledge/sync/run-sync'
import { createHashEncoder } from '@frontdesk/services/testing/hash-encoder'
import { createLogger } from '@frontdesk/telemetry/logger'
import { createMetrics } from '@frontdesk/telemetry/metrics'

const [dataDir = '', sitemapUrl = '', migrationsDir = ''] = process.argv.slice(2)
const { host } = new URL(sitemapUrl)
const db = await openPglite({ dataDir })
await migrate(db, migrationsDir)
const log = createLogger({ level: 'error', service: 'worker' })
// Nobody else has this directory open, so nothing that is claimed has anybody at it.
await db.query(`UPDATE sync_run SET heartbeat_at = to_timestamp(0) WHERE state = 'running'`)
await db.query(`UPDATE document SET index_until = to_timestamp(0) WHERE index_until IS NOT NULL`)
const runId = await db.transaction(async (tx) => {
  const sourceId = await ensureSource(tx, { id: randomUUID(), name: 'Pages', config: { kind: 'sitemap', url: sitemapUrl, maxPages: 1000 } })
  return (await createRun(tx, { id: randomUUID(), sourceId, whole: true, userId: null })).id
})
process.stdout.write('started\n')
const parser = createParser()
const ctx = {
  db,
  encoder: createHashEncoder(),
  ingest: {
    parser,
    fetchPublic: createOutboundClient({ userAgent: 'Frontdesk faults', allowPrivate: [host] }).fetchPublic,
    userAgent: 'Frontdesk faults',
    isOwnHost: () => true,
  },
  realtime: createInProcessRealtime({ log }),
  log,
  metrics: createMetrics({ service: 'worker' }),
  newId: randomUUID,
  clock: { now: () => new Date() },
}
await runSync(ctx, { runId, signal: new AbortController().signal })
await parser.close()
const [run] = await db.query<{ state: string; error: string | null }>('SELECT state, error FROM sync_run WHERE id = $1', [runId])
const passages = await db.query(
  `SELECT d.external_id, c.position, c.heading, c.text, (SELECT count(*) FROM chunk_sentence s WHERE s.chunk_id = c.id) AS sentences,
     (SELECT sum(frequency) FROM chunk_term t WHERE t.chunk_id = c.id) AS terms
   FROM document d LEFT JOIN chunk c ON c.document_id = d.id ORDER BY d.external_id, c.position, c.text`,
)
const [rest] = await db.query<{ staged: number; waiting: number; twice: number }>(
  `SELECT (SELECT count(*) FROM chunk c JOIN document d ON d.id = c.document_id WHERE c.generation > d.generation) AS staged,
     (SELECT count(*) FROM document WHERE version < latest OR indexed_hash IS DISTINCT FROM content_hash) AS waiting,
     (SELECT count(*) FROM (SELECT 1 FROM chunk GROUP BY document_id, position HAVING count(*) > 1) repeated) AS twice`,
)
await db.close()
process.stdout.write(`${JSON.stringify({ run, passages, rest })}\n`)
process.exit(0)
