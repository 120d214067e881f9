import path from 'node:path'
import { restartPostgres, startRedis, startServices, stopRedis, stopServices } from '../../scripts/services.mjs'
import { createScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

/** PostgreSQL and Redis of their own for a bench or a fault run, on ports no other run uses. */
export type TestServices = {
  databaseUrl: string
  redisUrl: string
  createDatabase(name: string): Promise<ScratchDatabase>
  restartPostgres(): Promise<void>
  stopRedis(): Promise<void>
  startRedis(): Promise<void>
  stop(): Promise<void>
}

const ports = { bench: { pgPort: 54_341, redisPort: 63_811 }, faults: { pgPort: 54_351, redisPort: 63_821 } } as const

export const startTestServices = async (name: keyof typeof ports): Promise<TestServices> => {
  const options = { dir: path.resolve(import.meta.dirname, `../../.data/${name}-services`), ...ports[name] }
  const { databaseUrl, redisUrl } = await startServices(options)
  return {
    databaseUrl,
    redisUrl,
    createDatabase: (database) => createScratchDatabase(databaseUrl, database),
    restartPostgres: async () => {
      await restartPostgres(options)
    },
    stopRedis: () => stopRedis(options),
    startRedis: async () => {
      await startRedis(options)
    },
    stop: () => stopServices(options),
  }
}
