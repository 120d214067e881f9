import { databaseEnv, deskEnv, llmEnv, parseEnv, redisEnv, webEnv, workerEnv } from '@frontdesk/contracts/env'

/** The embedded edition's environment; throws with the names of the variables at fault. */
export const readEnv = () => parseEnv({ ...databaseEnv, ...redisEnv, ...deskEnv, ...llmEnv, ...webEnv, ...workerEnv }, process.env)
