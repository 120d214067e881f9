import { defineConfig } from 'prisma/config'

// biome-ignore lint/style/noDefaultExport: the CLI asks for one
export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
