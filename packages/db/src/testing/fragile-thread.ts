// The database's thread, which ends when it is asked for this text.
import { parentPort, workerData } from 'node:worker_threads'
import type { EngineRequest, EngineThreadData } from '../pglite/engine-protocol.ts'
import { openEngine } from '../pglite/open-engine.ts'
import { serveEngine } from '../pglite/serve-engine.ts'

if (parentPort === null) throw new Error('This file runs as a worker thread only.')
const { folder }: EngineThreadData = workerData
const engine = await openEngine(folder)
parentPort.on('message', (request: EngineRequest) => {
  if (request.kind === 'run' && Buffer.from(request.request).includes('end the thread')) process.exit(7)
})
serveEngine(engine, parentPort)
