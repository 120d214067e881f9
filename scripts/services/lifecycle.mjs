import { findPostgres, startPostgres, stopPostgres } from './postgres.mjs'
import { findRedis, startRedis, stopRedis } from './redis.mjs'
import { resolveSettings, withLock } from './settings.mjs'

/** @typedef {import('./settings.mjs').ServiceOptions} ServiceOptions */
/** @typedef {{ databaseUrl: string, redisUrl: string }} ServiceUrls */
/** `pid` is undefined for a service that does not run. @typedef {{ name: string, pid: number | undefined, port: number }} ServiceStatus */

/** Starts PostgreSQL and Redis, installing what is missing, and resolves once both answer. Calling it again, or twice at once, is fine.
 * @param {ServiceOptions} [options] @returns {Promise<ServiceUrls>} */
export async function startServices(options = {}) {
  await withLock(resolveSettings(options), async () => {
    await startPostgres(options)
    await startRedis(options)
  })
  const { databaseUrl, redisUrl } = resolveSettings(options)
  return { databaseUrl, redisUrl }
}

/** Ends both servers of this folder, and no other; their data stays.
 * @param {ServiceOptions} [options] @returns {Promise<void>} */
export async function stopServices(options = {}) {
  await Promise.all([stopPostgres(options), stopRedis(options)])
}

/** @param {ServiceOptions} [options] @returns {ServiceStatus[]} */
export function readServiceStatus(options = {}) {
  const { pgPort, redisPort } = resolveSettings(options)
  return [
    { name: 'postgres', pid: findPostgres(options), port: pgPort },
    { name: 'redis', pid: findRedis(options), port: redisPort },
  ]
}
