import { parentPort, workerData } from 'node:worker_threads'
import { type DenseThreadData, fitDenseInThread } from '../fit-dense-in-thread.ts'
import { type TrainerThreadData, trainInThread } from '../train-in-thread.ts'

if (parentPort === null) throw new Error('This file runs as a worker thread only.')
const threadData: TrainerThreadData | DenseThreadData = workerData
if (threadData.role === 'dense') fitDenseInThread(threadData, parentPort)
else trainInThread(threadData, parentPort)
