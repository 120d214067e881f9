import { databaseEnv, deskEnv, llmEnv, parseEnv, redisEnv, workerEnv } from '@frontdesk/contracts/env'

export const workerEnvShape = { ...databaseEnv, ...redisEnv, ...deskEnv, ...llmEnv, ...workerEnv }
export type WorkerEnv = ReturnType<typeof readEnv>

/** The worker's environment; throws with the names of the variables at fault. */
export const readEnv = () => parseEnv(workerEnvShape, process.env)
