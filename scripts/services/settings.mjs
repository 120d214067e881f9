import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIfExists, waitUntil } from './processes.mjs'

/** `dir` is the folder of data, logs and the `env` file. Ports not given are those of the last start, else 54329 and 63799.
 * @typedef {{ dir?: string | undefined, pgPort?: number | undefined, redisPort?: number | undefined }} ServiceOptions */

/** `home` is `dir`, or a folder under /var/tmp where the servers' account cannot enter `dir`. `account` is undefined unless we are root.
 * @typedef {{ dir: string, home: string, account: import('./processes.mjs').Account | undefined, pgPort: number, redisPort: number,
 *   databaseUrl: string, redisUrl: string }} ServiceSettings */

const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url))
const longestSocketPath = 107

export const isRoot = process.getuid?.() === 0

/** Works out folders, ports and addresses; call it after the packages are installed, for they create the account.
 * @param {ServiceOptions} options @returns {ServiceSettings} */
export function resolveSettings(options) {
  const dir = options.dir === undefined ? path.join(repositoryRoot, '.data/services') : path.resolve(options.dir)
  mkdirSync(dir, { recursive: true })
  const account = isRoot ? findAccount('postgres') : undefined
  const recorded = readIfExists(path.join(dir, 'env')) ?? ''
  const pgPort = options.pgPort ?? portIn(recorded, 'DATABASE_URL') ?? 54329
  const redisPort = options.redisPort ?? portIn(recorded, 'REDIS_URL') ?? 63799
  return {
    dir,
    home: chooseHome(dir, account),
    account,
    pgPort,
    redisPort,
    databaseUrl: `postgresql://frontdesk:frontdesk@127.0.0.1:${pgPort}/frontdesk`,
    redisUrl: `redis://127.0.0.1:${redisPort}`,
  }
}

/** Both addresses as `NAME=value` lines. @param {ServiceSettings} settings */
export function envLines(settings) {
  return `DATABASE_URL=${settings.databaseUrl}\nREDIS_URL=${settings.redisUrl}\n`
}

/** Records the port given, and keeps the other one as it was. @param {ServiceOptions} options */
export function writeEnvFile(options) {
  const settings = resolveSettings(options)
  writeFileSync(path.join(settings.dir, 'env'), envLines(settings))
}

/** Creates a private folder of the servers' account. @param {ServiceSettings} settings @param {string} folder */
export function makeServerFolder({ account }, folder) {
  mkdirSync(folder, { recursive: true })
  if (account) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
}

/** Lets one process at a time work on a folder: the kernel drops the lock with its holder, so none is ever stale.
 * @template T @param {ServiceSettings} settings @param {() => Promise<T>} work @returns {Promise<T>} */
export async function withLock({ dir }, work) {
  /** @type {import('node:net').Server | undefined} */
  let lock
  await waitUntil(`another process that works on ${dir}`, 300_000, async () => {
    lock = await listenOn(`\0frontdesk-services-${shortHash(dir)}`)
    return lock !== undefined
  })
  try {
    return await work()
  } finally {
    lock?.close()
  }
}

/** @param {string} address @returns {Promise<import('node:net').Server | undefined>} undefined when somebody else listens there */
function listenOn(address) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(address, () => resolve(server))
  })
}

/** @param {string} name */
function findAccount(name) {
  try {
    const id = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** @param {string} dir @param {import('./processes.mjs').Account | undefined} account */
function chooseHome(dir, account) {
  const isReachable = spawnSync('test', ['-x', dir], { ...account, cwd: '/' }).status === 0
  if (isReachable && path.join(dir, 'postgres-00/.s.PGSQL.00000').length <= longestSocketPath) return dir
  const home = `/var/tmp/frontdesk-services-${shortHash(dir)}`
  mkdirSync(home, { recursive: true })
  const { uid } = lstatSync(home)
  if (uid !== process.getuid?.()) throw new Error(`${home} belongs to somebody else; choose another folder with --dir`)
  chmodSync(home, 0o755)
  return home
}

/** @param {string} lines @param {string} name */
function portIn(lines, name) {
  const port = new RegExp(`^${name}=.*:(\\d+)`, 'm').exec(lines)?.[1]
  return port === undefined ? undefined : Number(port)
}

/** @param {string} text */
function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
