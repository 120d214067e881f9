import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from '@frontdesk/db/migrate'
import { awaitDatabase } from '@frontdesk/services/setup/await-database'
import { demoUsers } from '@frontdesk/services/setup/demo-users'
import { openBaseContext } from '@frontdesk/services/setup/open-base-context'
import { openTurnContext } from '@frontdesk/services/setup/open-turn-context'
import { prepareDesk } from '@frontdesk/services/setup/prepare-desk'
import { surviveClosedOutput } from '@frontdesk/services/setup/survive-closed-output'
import { watchQueues } from '@frontdesk/services/setup/watch-queues'
import { openWebContext } from '@frontdesk/web/server/open-web-context'
import { startWebServer } from '@frontdesk/web/server/start-web-server'
import { readDemoSeed } from '@frontdesk/worker/read-demo-seed'
import { startWorker } from '@frontdesk/worker/start-worker'
import { turnOptions } from '@frontdesk/worker/turn-options'
import { readEnv } from './env.ts'
import { keepSecret } from './keep-secret.ts'

const graceMs = 15_000
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const say = (text: string): boolean => process.stdout.write(`${text}\n`)

surviveClosedOutput()
const env = readEnv()
const dataDir = path.resolve(root, env.DATA_DIR)
say(`Frontdesk is starting (data in ${path.relative(process.cwd(), dataDir) || '.'}) ...`)
const opened = await openBaseContext({
  service: 'solo',
  logLevel: env.LOG_LEVEL === 'info' ? 'warn' : env.LOG_LEVEL,
  databaseUrl: env.DATABASE_URL ?? null,
  databasePoolSize: env.DATABASE_POOL_SIZE,
  dataDir,
  databaseThreadUrl: new URL('./pglite-thread.js', import.meta.url),
  redisUrl: env.REDIS_URL ?? null,
})
const { base } = opened
await awaitDatabase(base)
await migrate(base.db, path.join(root, 'prisma/migrations'))
const { turns, close: closeTurns } = await openTurnContext(base, turnOptions(env, root, import.meta.url))
await prepareDesk(turns, { demo: env.DEMO ? () => readDemoSeed(root, base.clock.now()) : null })
watchQueues(base)
const worker = startWorker(turns, { startConsumer: opened.startConsumer, turnConcurrency: env.TURN_CONCURRENCY })
const {
  web,
  checkReady,
  close: closeWeb,
} = openWebContext(
  base,
  {
    ...env,
    AUTH_SECRET: env.AUTH_SECRET ?? keepSecret(dataDir),
    redisUrl: env.REDIS_URL ?? null,
    interchangeThreadUrl: new URL('./interchange-thread.js', import.meta.url),
    parseChildUrl: new URL('./parse-child.js', import.meta.url),
  },
  async () => turns,
)
const server = await startWebServer({ context: web, port: env.PORT, hostname: env.HOST, appDir: path.join(root, 'apps/web'), checkReady })

say(`
  Chat page  ${server.url}
  Inbox      ${server.url}/inbox
  Admin      ${server.url}/admin
  API        ${server.url}/v1/openapi.json
`)
if (env.DEMO) {
  say('  Demo logins (set DEMO=false to leave them out):')
  for (const user of demoUsers) say(`    ${user.role.padEnd(7)} ${user.email.padEnd(26)} ${user.password}`)
}
say('\nReady. Stop with Ctrl-C.')

let stopping = false
const stop = async (): Promise<void> => {
  if (stopping) return
  stopping = true
  say('Stopping ...')
  await server.close(graceMs)
  await worker.close(graceMs)
  await closeWeb()
  await closeTurns()
  await opened.close()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
