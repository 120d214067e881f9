import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Desk, startDesk } from '../harness/desk.ts'
import { createScratchDatabase } from '../harness/scratch-database.ts'

const databaseUrl = process.env['TEST_DATABASE_URL']
const redisUrl = process.env['TEST_REDIS_URL']
const hasServices = databaseUrl !== undefined && redisUrl !== undefined
if (!hasServices) console.info('The scaled shape is not tested: TEST_DATABASE_URL and TEST_REDIS_URL are not set.')

export type StartedDesk = { desk: Desk; stop(): Promise<void> }

const start = async (shape: Desk['shape'], env: Record<string, string>): Promise<StartedDesk> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'frontdesk-contract-'))
  const database = shape === 'scaled' && databaseUrl ? await createScratchDatabase(databaseUrl, 'contract') : null
  const desk = await startDesk({ shape, dir, env, ...(database && redisUrl ? { databaseUrl: database.url, redisUrl } : {}) })
  return {
    desk,
    stop: async () => {
      await desk.stop()
      await database?.drop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The shapes that can be started here, each with its start. */
export const deskShapes = (['embedded', ...(hasServices ? (['scaled'] as const) : [])] as const).map((shape) => ({
  shape,
  startShape: (env: Record<string, string> = {}) => start(shape, env),
}))
