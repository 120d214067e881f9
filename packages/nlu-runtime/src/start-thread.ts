import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** `--import tsx` does not reach the entry file of a worker thread on Node 20, so the loader is registered inside the thread. */
const startFromSource = (url: URL, workerData: unknown, resourceLimits: ResourceLimits): Worker => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  const entry = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(url.href)}) })`
  return new Worker(entry, { eval: true, workerData, execArgv: [], resourceLimits })
}

/** Starts a worker thread from a bundle, or from TypeScript source through tsx when the URL ends in `.ts`. */
export const startThread = (url: URL, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker =>
  url.pathname.endsWith('.ts')
    ? startFromSource(url, workerData, resourceLimits)
    : new Worker(url, { workerData, execArgv: [], resourceLimits })
