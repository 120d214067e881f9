import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBaseContext } from '@frontdesk/services/setup/open-base-context'
import { openEncoder } from '@frontdesk/services/setup/open-encoder'
import { openLazyServing } from '@frontdesk/services/setup/open-lazy-serving'
import { surviveClosedOutput } from '@frontdesk/services/setup/survive-closed-output'
import { readEnv } from './env.ts'
import { openWebContext } from './server/open-web-context.ts'
import { startWebServer } from './server/start-web-server.ts'

const graceMs = 20_000
const appDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

surviveClosedOutput()
const env = readEnv()
if (env.DATABASE_URL === undefined || env.REDIS_URL === undefined) {
  throw new Error('A web process of its own needs DATABASE_URL and REDIS_URL; for everything in one process start apps/solo.')
}
if (env.AUTH_SECRET === undefined) throw new Error('The environment is not right:\n  AUTH_SECRET: needed, at least 32 characters')
const opened = await openBaseContext({
  service: 'web',
  logLevel: env.LOG_LEVEL,
  databaseUrl: env.DATABASE_URL,
  databasePoolSize: env.DATABASE_POOL_SIZE,
  dataDir: env.DATA_DIR,
  redisUrl: env.REDIS_URL,
})
const { base } = opened
const lazy = openLazyServing(base, () =>
  openEncoder({
    modelDir: path.join(appDir, '../../models/all-minilm-l6-v2'),
    encoderThreads: 1,
    encoderThreadUrl: new URL('./encoder-thread.js', import.meta.url),
  }),
)
const {
  web,
  checkReady,
  close: closeWeb,
} = openWebContext(
  base,
  {
    ...env,
    AUTH_SECRET: env.AUTH_SECRET,
    redisUrl: env.REDIS_URL,
    interchangeThreadUrl: new URL('./interchange-thread.js', import.meta.url),
    parseChildUrl: new URL('./parse-child.js', import.meta.url),
  },
  lazy.serving,
)
const server = await startWebServer({ context: web, port: env.PORT, hostname: env.HOST, appDir, checkReady })
base.log.info({ url: server.url }, 'web ready')

let stopping = false
const stop = async (signal: string): Promise<void> => {
  if (stopping) return
  stopping = true
  base.log.info({ signal }, 'web stopping')
  await server.close(graceMs)
  await closeWeb()
  await lazy.close()
  await opened.close()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
