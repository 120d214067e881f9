import { parentPort, workerData } from 'node:worker_threads'
import { trainInThread } from '../train-in-thread.ts'

if (parentPort === null) throw new Error('This file runs as a worker thread only.')
trainInThread(workerData, parentPort)
