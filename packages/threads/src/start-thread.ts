import { type ResourceLimits, Worker } from 'node:worker_threads'
import { bundleSource } from './bundle-source.ts'

/** Starts a worker thread from a bundle, or from TypeScript source, which is bundled first. */
export const startThread = (url: URL, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker =>
  new Worker(bundleSource(url), { workerData, execArgv: [], resourceLimits })
