#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readServiceStatus, startServices, stopServices } from './services/lifecycle.mjs'
import { killPostgres, restartPostgres, startPostgres, stopPostgres } from './services/postgres.mjs'
import { killRedis, restartRedis, startRedis, stopRedis } from './services/redis.mjs'
import { envLines, resolveSettings } from './services/settings.mjs'

export { readServiceStatus, startServices, stopServices } from './services/lifecycle.mjs'
export { killPostgres, restartPostgres, startPostgres, stopPostgres } from './services/postgres.mjs'
export { killRedis, restartRedis, startRedis, stopRedis } from './services/redis.mjs'

const usage = `PostgreSQL with pgvector and Redis for tests and benches, from Debian's packages, without Docker.

  node scripts/services.mjs start   [postgres|redis]   install what is missing, start, wait, print DATABASE_URL and REDIS_URL
  node scripts/services.mjs stop    [postgres|redis]   end what was started here; data stays
  node scripts/services.mjs restart [postgres|redis]   stop and start
  node scripts/services.mjs kill    [postgres|redis]   kill -9
  node scripts/services.mjs status                     exit code 1 unless both run
  node scripts/services.mjs env                        print DATABASE_URL and REDIS_URL

  --dir <folder>        data, logs and the file "env" (default: .data/services in the repository)
  --pg-port <number>    (default: as last time, else 54329)
  --redis-port <number> (default: as last time, else 63799)
`

/** @typedef {import('./services/settings.mjs').ServiceOptions} ServiceOptions */
/** @type {Record<string, Record<string, (options: ServiceOptions) => Promise<unknown>>>} */
const verbs = {
  start: { both: startServices, postgres: startPostgres, redis: startRedis },
  stop: { both: stopServices, postgres: stopPostgres, redis: stopRedis },
  restart: { both: (options) => stopServices(options).then(() => startServices(options)), postgres: restartPostgres, redis: restartRedis },
  kill: { both: (options) => Promise.all([killPostgres(options), killRedis(options)]), postgres: killPostgres, redis: killRedis },
}

/** @param {ServiceOptions} options */
function printStatus(options) {
  const services = readServiceStatus(options)
  for (const { name, pid, port } of services)
    console.log(pid === undefined ? `${name} stopped` : `${name} running, pid ${pid}, port ${port}`)
  if (services.some(({ pid }) => pid === undefined)) process.exitCode = 1
}

/** @param {string | undefined} text */
function parsePort(text) {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) throw new Error(`Not a port from 1024 to 65535: ${text}`)
  return port
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dir: { type: 'string' }, 'pg-port': { type: 'string' }, 'redis-port': { type: 'string' } },
  })
  const options = { dir: values.dir, pgPort: parsePort(values['pg-port']), redisPort: parsePort(values['redis-port']) }
  const [verb = '', service = 'both', ...rest] = positionals
  const printEnv = () => process.stdout.write(envLines(resolveSettings(options)))

  if (verb === 'status') return printStatus(options)
  if (verb === 'env') return printEnv()
  const act = rest.length === 0 ? verbs[verb]?.[service] : undefined
  if (!act) throw new Error(usage)
  await act(options)
  if (verb === 'start' || verb === 'restart') printEnv()
}

const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (isProgram) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
