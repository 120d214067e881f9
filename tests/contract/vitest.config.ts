import { defineConfig } from 'vitest/config'

// Runs against the built desk, so it has a stage of its own after the build.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.contract.ts'],
    globalSetup: ['start-desks.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // What is waited for takes as long as it takes on a busy machine.
    expect: { poll: { timeout: 10_000, interval: 20 } },
  },
})
