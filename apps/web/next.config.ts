import { join } from 'node:path'
import type { NextConfig } from 'next'

const root = join(import.meta.dirname, '../..')

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true },
  outputFileTracingRoot: root,
  turbopack: { root },
  // `npm run verify` type-checks every workspace; a second pass here would only slow `make up` down.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    '@frontdesk/contracts',
    '@frontdesk/core',
    '@frontdesk/ui',
    '@frontdesk/services',
    '@frontdesk/telemetry',
    '@frontdesk/db',
    '@frontdesk/nlu-runtime',
  ],
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@electric-sql/pglite-pgvector',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'onnxruntime-node',
    '@huggingface/tokenizers',
    'bullmq',
    'ioredis',
    'pino',
    'prom-client',
    'socket.io',
  ],
}

export default config
