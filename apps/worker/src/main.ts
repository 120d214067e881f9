import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '@frontdesk/db/migrate'
import { awaitDatabase } from '@frontdesk/services/setup/await-database'
import { openBaseContext } from '@frontdesk/services/setup/open-base-context'
import { openTurnContext } from '@frontdesk/services/setup/open-turn-context'
import { prepareDesk } from '@frontdesk/services/setup/prepare-desk'
import { surviveClosedOutput } from '@frontdesk/services/setup/survive-closed-output'
import { watchQueues } from '@frontdesk/services/setup/watch-queues'
import { readEnv } from './env.ts'
import { readDemoSeed } from './read-demo-seed.ts'
import { startHealthServer } from './start-health-server.ts'
import { startWorker } from './start-worker.ts'
import { turnOptions } from './turn-options.ts'

const graceMs = 25_000
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

surviveClosedOutput()
const env = readEnv()
if (env.DATABASE_URL === undefined || env.REDIS_URL === undefined) {
  throw new Error('A worker of its own needs DATABASE_URL and REDIS_URL; for everything in one process start apps/solo.')
}
const opened = await openBaseContext({
  service: 'worker',
  logLevel: env.LOG_LEVEL,
  databaseUrl: env.DATABASE_URL,
  databasePoolSize: env.DATABASE_POOL_SIZE,
  dataDir: env.DATA_DIR,
  redisUrl: env.REDIS_URL,
})
const { base } = opened
const health = await startHealthServer(base, env.WORKER_PORT)
await awaitDatabase(base)
await migrate(base.db, path.join(root, 'prisma/migrations'))
const { turns, close: closeTurns } = await openTurnContext(base, turnOptions(env, root, import.meta.url))
await prepareDesk(turns, { demo: env.DEMO ? () => readDemoSeed(root, base.clock.now()) : null })
watchQueues(base)
const worker = startWorker(turns, { startConsumer: opened.startConsumer, turnConcurrency: env.TURN_CONCURRENCY })
health.setReady(true)
base.log.info({ port: env.WORKER_PORT }, 'worker ready')

let stopping = false
const stop = async (signal: string): Promise<void> => {
  if (stopping) return
  stopping = true
  base.log.info({ signal }, 'worker stopping')
  health.setReady(false)
  await worker.close(graceMs)
  await closeTurns()
  await opened.close()
  await health.close()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
