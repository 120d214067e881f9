import { parentPort, workerData } from 'node:worker_threads'
import type { EngineThreadData } from '../engine-protocol.ts'
import { openEngine } from '../open-engine.ts'
import { serveEngine } from '../serve-engine.ts'

if (parentPort === null) throw new Error('This file runs as a worker thread only.')
const { folder }: EngineThreadData = workerData
serveEngine(await openEngine(folder), parentPort)
