import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Desk, startDesk } from '../harness/desk.ts'
import { createScratchDatabase } from '../harness/scratch-database.ts'
import { limits } from './limits.ts'

declare module 'vitest' {
  interface ProvidedContext {
    desks: { shape: Desk['shape']; baseUrl: string }[]
  }
}

const databaseUrl = process.env['TEST_DATABASE_URL']
const redisUrl = process.env['TEST_REDIS_URL']

const start = async (shape: Desk['shape']) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'frontdesk-contract-'))
  const database = shape === 'scaled' && databaseUrl ? await createScratchDatabase(databaseUrl, 'contract') : null
  const env = { MESSAGES_PER_MINUTE: String(limits.messagesPerMinute), API_CALLS_PER_MINUTE: String(limits.apiCallsPerMinute) }
  const desk = await startDesk({ shape, dir, env, ...(database && redisUrl ? { databaseUrl: database.url, redisUrl } : {}) })
  const stop = async () => {
    await desk.stop()
    await database?.drop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { shape, baseUrl: desk.baseUrl, stop }
}

/** Starts the shapes that can be started here, once for all files: a first start trains a model. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const hasServices = databaseUrl !== undefined && redisUrl !== undefined
  if (!hasServices) console.info('The scaled shape is not tested: TEST_DATABASE_URL and TEST_REDIS_URL are not set.')
  const started = await Promise.all((hasServices ? (['embedded', 'scaled'] as const) : (['embedded'] as const)).map(start))
  project.provide(
    'desks',
    started.map(({ shape, baseUrl }) => ({ shape, baseUrl })),
  )
  return async () => {
    for (const { stop } of started) await stop()
  }
}
