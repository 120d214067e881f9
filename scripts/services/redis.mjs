import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { installPackages } from './debian-packages.mjs'
import { askPort, assertPortFree, endProcess, findProcess, readIfExists, startServer } from './processes.mjs'
import { makeServerFolder, resolveSettings, writeEnvFile } from './settings.mjs'

/** @typedef {import('./settings.mjs').ServiceOptions} ServiceOptions */
/** @typedef {import('./settings.mjs').ServiceSettings} ServiceSettings */

/** Starts Redis unless it runs already, and resolves once it answers (its append-only file is read by then).
 * @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function startRedis(options = {}) {
  await installPackages(['redis-server'])
  const settings = resolveSettings(options)
  if (findRedis(options) === undefined) await startFromConfiguration(settings)
  const runningPort = Number(/^port (\d+)$/m.exec(readIfExists(pathsOf(settings).configuration) ?? '')?.[1])
  if (runningPort !== settings.redisPort) throw new Error(`Redis of ${settings.dir} already runs on port ${runningPort}`)
  writeEnvFile({ dir: options.dir, redisPort: runningPort })
}

/** Ends Redis as an administrator would: everything accepted so far is on disk.
 * @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function stopRedis(options = {}) {
  const pid = findRedis(options)
  if (pid !== undefined) await endProcess(pid, 'SIGTERM')
}

/** Ends Redis with kill -9, as a crash would: up to a second of writes may be lost.
 * @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function killRedis(options = {}) {
  const pid = findRedis(options)
  if (pid !== undefined) await endProcess(pid, 'SIGKILL')
}

/** @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function restartRedis(options = {}) {
  await stopRedis(options)
  await startRedis(options)
}

/** Pid of the Redis server of this folder, if it runs. @param {ServiceOptions} [options] @returns {number | undefined} */
export function findRedis(options = {}) {
  const { pidFile, configuration } = pathsOf(resolveSettings(options))
  return findProcess(pidFile, configuration)
}

/** @param {ServiceSettings} settings */
async function startFromConfiguration(settings) {
  const { folder, pidFile, configuration } = pathsOf(settings)
  await assertPortFree(settings.redisPort)
  makeServerFolder(settings, folder)
  writeFileSync(configuration, serverConfiguration(settings), { mode: 0o644 })
  rmSync(pidFile, { force: true })
  await startServer({
    command: '/usr/bin/redis-server',
    args: [configuration],
    logFile: path.join(settings.home, 'redis.log'),
    account: settings.account,
    isReady: async () => existsSync(pidFile) && (await askPort(settings.redisPort, 'PING\r\n')) === '+PONG\r\n',
  })
}

/** @param {ServiceSettings} settings */
function pathsOf({ home }) {
  const folder = path.join(home, 'redis')
  return { folder, pidFile: path.join(folder, 'redis.pid'), configuration: path.join(folder, 'redis.conf') }
}

/** The title stays as started, because `findRedis` recognises the server by its command line.
 * @param {ServiceSettings} settings */
function serverConfiguration(settings) {
  const { folder, pidFile } = pathsOf(settings)
  return `bind 127.0.0.1
port ${settings.redisPort}
dir ${JSON.stringify(folder)}
pidfile ${JSON.stringify(pidFile)}
set-proc-title no
daemonize no
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
`
}
