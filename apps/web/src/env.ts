import { databaseEnv, deskEnv, parseEnv, redisEnv, webEnv } from '@frontdesk/contracts/env'

export const webEnvShape = { ...databaseEnv, ...redisEnv, ...deskEnv, ...webEnv }

/** The web process's environment; throws with the names of the variables at fault. */
export const readEnv = () => parseEnv(webEnvShape, process.env)
