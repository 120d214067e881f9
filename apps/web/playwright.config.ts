import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '../..')
const port = Number(process.env['E2E_PORT'] ?? 8123)
/** Where a test serves a site that the desk may read though it is private. */
export const ownSiteHost = `127.0.0.1:${port + 1}`
// The config is read in every worker process; they must all name the folder the server got.
process.env['E2E_DATA_DIR'] ??= mkdtempSync(path.join(tmpdir(), 'frontdesk-e2e-'))
const chromium = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => file && existsSync(file))
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: path.join(root, 'test-results'),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  fullyParallel: false,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: quietFlags },
  },
  webServer: {
    command: 'node apps/solo/dist/main.js',
    cwd: root,
    url: `http://localhost:${port}/readyz`,
    timeout: 180_000,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: process.env['E2E_DATA_DIR'],
      CONVERSATIONS_PER_MINUTE: '10000',
      OWN_HOSTS: ownSiteHost,
      DATABASE_URL: '',
      REDIS_URL: '',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
