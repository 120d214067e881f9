import { z } from 'zod'

// Fragments of the environment; apps compose what they need and parse it once, at start.

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

export const databaseEnv = {
  /** PostgreSQL with pgvector; without it the embedded database in DATA_DIR serves. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  /** Folder of the embedded database. */
  DATA_DIR: z.string().min(1).default('.data'),
}

export const redisEnv = {
  /** Redis for queues, fan-out and rate limits; without it they live in the process. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
}

export const llmEnv = {
  /** Base URL of an OpenAI-compatible API; without it answers are composed from the passages alone. */
  LLM_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  LLM_DEADLINE_MS: z.coerce.number().int().min(500).max(30_000).default(8000),
  LLM_REWRITE_DEADLINE_MS: z.coerce.number().int().min(0).max(5000).default(0),
}

export const deskEnv = {
  SHOP_NAME: z.string().min(1).max(60).default('Larkfield'),
  /** Fills the demo shop, its articles, intents and staff accounts at first start. */
  DEMO: flag.default(true),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  MESSAGES_PER_MINUTE: z.coerce.number().int().min(1).default(100),
  CONVERSATIONS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  /** Calls a minute with one API key. */
  API_CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
}

export const webEnv = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  HOST: z.string().default('0.0.0.0'),
  /** Signs visitor tokens and staff sessions; at least 32 characters. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** Address people open; used for cookies, links and the same-origin check. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:8000'),
  /** How many proxies in front set X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
}

export const workerEnv = {
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(9464),
  TURN_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(16),
  /** The company's own hosts, as host:port with commas between: knowledge may be fetched from them though they are private, and at any pace. */
  OWN_HOSTS: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((host) => host.trim()))
    .transform((hosts) => hosts.filter((host) => host !== '')),
  ENCODER_THREADS: z.coerce.number().int().min(1).max(16).default(1),
}

/** Parses the environment; throws one error that names every variable at fault. Empty values count as absent. */
export const parseEnv = <Shape extends z.ZodRawShape>(
  shape: Shape,
  values: Record<string, string | undefined>,
): z.infer<z.ZodObject<Shape>> => {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const parsed = z.object(shape).safeParse(present)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not right:\n${faults.join('\n')}`)
}
