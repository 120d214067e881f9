import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname, 'apps/web/src') } },
  test: {
    include: [
      'packages/**/*.test.{ts,tsx}',
      'apps/**/src/**/*.test.{ts,tsx}',
      'prisma/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**'],
    pool: 'forks',
    maxWorkers: 2,
    // The files of a process share what they import: loading it for each anew takes as long as the tests.
    isolate: false,
    unstubGlobals: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for takes as long as it takes on a busy machine.
    expect: { poll: { timeout: 10_000, interval: 20 } },
  },
})
