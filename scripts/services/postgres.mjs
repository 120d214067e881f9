import { existsSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensurePostgresMajor, findPostgresMajor, systemProgramsFolder } from './debian-packages.mjs'
import { preparePrograms } from './pgvector.mjs'
import { assertPortFree, endProcess, findProcess, readIfExists, runCommand, startServer } from './processes.mjs'
import { makeServerFolder, resolveSettings, writeEnvFile } from './settings.mjs'

/** @typedef {import('./settings.mjs').ServiceOptions} ServiceOptions */
/** @typedef {import('./settings.mjs').ServiceSettings} ServiceSettings */

/** Starts PostgreSQL with pgvector unless it runs already, and resolves once role and database `frontdesk` answer.
 * @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function startPostgres(options = {}) {
  const major = await ensurePostgresMajor()
  const settings = resolveSettings(options)
  if (findPostgres(options) === undefined) await startCluster(settings, major)
  const runningPort = Number(postmasterLines(foldersOf(settings, major).data)[3])
  if (runningPort !== settings.pgPort) throw new Error(`PostgreSQL of ${settings.dir} already runs on port ${runningPort}`)
  await prepareDatabase(settings, major)
  writeEnvFile({ dir: options.dir, pgPort: runningPort })
}

/** Ends PostgreSQL as an administrator would: open transactions are rolled back, the data files are left clean.
 * @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function stopPostgres(options = {}) {
  const pid = findPostgres(options)
  if (pid !== undefined) await endProcess(pid, 'SIGINT')
}

/** Ends PostgreSQL and its children with kill -9, as a crash would.
 * @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function killPostgres(options = {}) {
  const pid = findPostgres(options)
  if (pid !== undefined) await endProcess(pid, 'SIGKILL')
}

/** @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function restartPostgres(options = {}) {
  await stopPostgres(options)
  await startPostgres(options)
}

/** Pid of the PostgreSQL server of this folder, if it runs. @param {ServiceOptions} [options] @returns {number | undefined} */
export function findPostgres(options = {}) {
  const major = findPostgresMajor()
  if (major === undefined) return undefined
  const { data } = foldersOf(resolveSettings(options), major)
  return findProcess(`${data}/postmaster.pid`, data)
}

/** @param {ServiceSettings} settings @param {number} major */
function foldersOf({ home }, major) {
  const folder = path.join(home, `postgres-${major}`)
  return { folder, data: path.join(folder, 'data') }
}

/** What a server tells about itself: pid, data folder, start time, port, socket folder, address, shared memory, state.
 * @param {string} data */
function postmasterLines(data) {
  return (readIfExists(`${data}/postmaster.pid`) ?? '').split('\n')
}

/** @param {ServiceSettings} settings @param {number} major */
async function startCluster(settings, major) {
  const { folder, data } = foldersOf(settings, major)
  const programs = await preparePrograms(settings, major)
  makeServerFolder(settings, folder)
  if (!existsSync(data)) await createCluster(settings, programs, data)
  writeFileSync(`${data}/postgresql.conf`, serverConfiguration(settings, folder))
  await assertPortFree(settings.pgPort)
  // Left by a crash: the server would take a zombie, or whoever has that pid by now, for another server.
  const leftovers = readdirSync(folder).filter((name) => name.startsWith('.s.PGSQL.'))
  for (const name of ['data/postmaster.pid', ...leftovers]) rmSync(path.join(folder, name), { force: true })
  await startServer({
    command: `${programs}/postgres`,
    args: ['-D', data],
    logFile: path.join(settings.home, 'postgres.log'),
    account: settings.account,
    isReady: () => postmasterLines(data)[7]?.trim() === 'ready',
  })
}

/** Made under another name first, so that an interrupted attempt is never taken for a database.
 * @param {ServiceSettings} settings @param {string} programs @param {string} data */
async function createCluster({ account }, programs, data) {
  const unfinished = `${data}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const access = ['--username=postgres', '--auth-local=trust', '--auth-host=scram-sha-256']
  await runCommand(`${programs}/initdb`, ['-D', unfinished, '--encoding=UTF8', '--locale=C.UTF-8', ...access], { account })
  renameSync(unfinished, data)
}

/** Durable, and small enough for a laptop. Only the server's own account (and root) may open the socket, where no password is asked.
 * @param {ServiceSettings} settings @param {string} folder */
function serverConfiguration({ pgPort }, folder) {
  return `listen_addresses = '127.0.0.1'
port = ${pgPort}
unix_socket_directories = '${folder.replaceAll("'", "''")}'
unix_socket_permissions = 0700
max_connections = 100
shared_buffers = 256MB
maintenance_work_mem = 256MB
dynamic_shared_memory_type = ${hasLargeSharedMemory() ? 'posix' : 'mmap'}
fsync = on
synchronous_commit = on
full_page_writes = on
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %q%u@%d '
`
}

/** Containers often have 64 MB of it, too little to build an HNSW index in parallel. */
function hasLargeSharedMemory() {
  const { bsize, blocks } = statfsSync('/dev/shm')
  return bsize * blocks >= 1024 ** 3
}

/** Role without superuser rights, its database, and both extensions there and in the template of every later database.
 * @param {ServiceSettings} settings @param {number} major */
async function prepareDatabase(settings, major) {
  const extensions = `
    SET client_min_messages = warning;
    CREATE EXTENSION IF NOT EXISTS vector;
    ALTER EXTENSION vector UPDATE;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;`
  const script = `
    \\connect template1
    ${extensions}
    SELECT 'CREATE ROLE frontdesk' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'frontdesk') \\gexec
    ALTER ROLE frontdesk LOGIN NOSUPERUSER CREATEDB PASSWORD 'frontdesk';
    \\connect postgres
    SELECT 'CREATE DATABASE frontdesk OWNER frontdesk' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'frontdesk') \\gexec
    \\connect frontdesk
    ${extensions}`
  const { folder } = foldersOf(settings, major)
  const connection = ['--host', folder, '--port', String(settings.pgPort), '--username', 'postgres', '--dbname', 'postgres']
  const mode = ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1']
  await runCommand(`${systemProgramsFolder(major)}/psql`, [...connection, ...mode], { account: settings.account, input: script })
}
