import { createHash } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import { prepareTrainingData } from '@frontdesk/core/nlu/prepare-training-data'
import { startThread } from '@frontdesk/threads/start-thread'
import { encodeSentences } from './encode-sentences.ts'
import { createEntityFinder } from './entity/create-entity-finder.ts'
import type { DenseMessage, DenseReply, DenseThreadData } from './fit-dense-in-thread.ts'
import type { Encoder, TrainedModel, TrainingProgress, VectorStore } from './port.ts'
import type { TrainedInThread, TrainerMessage, TrainerReply, TrainerThreadData } from './train-in-thread.ts'

export type TrainOptions = {
  data: TrainingData
  encoder: Encoder
  /** Aborting ends the thread at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal
  onProgress?(progress: TrainingProgress): void
  /** Where vectors of phrases known from before are found, and new ones kept. */
  vectors?: VectorStore
  /** Sentences encoded at once, as many as the encoder has threads to spare; 1 unless told. */
  concurrency?: number
  /** Whether every phrase is held out once for the report; otherwise it tells of those held out to choose the model. True unless told. */
  evaluate?: boolean
  /** The bundled `threads/trainer-thread`; from source it is found beside this file. */
  workerUrl?: URL
}

const awaitTraining = (thread: Worker, onProgress: TrainOptions['onProgress']): Promise<TrainedInThread> =>
  new Promise((resolve, reject) => {
    thread.on('message', (reply: TrainerReply) => {
      if ('progress' in reply) onProgress?.(reply.progress)
      else if ('trained' in reply) resolve(reply.trained)
      else reject(new AppError('internal', 'Training failed.', { cause: new Error(reply.error) }))
    })
    thread.on('error', (cause) => reject(new AppError('internal', 'Training failed.', { cause })))
    thread.on('exit', () => reject(new AppError('internal', 'Training ended early.')))
  })

/** Hands on what the dense expert's thread finds; settles only when that thread fails. */
const relayDense = (from: Worker, to: Worker): Promise<never> =>
  new Promise((_, reject) => {
    from.on('message', (reply: DenseReply) => {
      if ('error' in reply) reject(new AppError('internal', 'Training failed.', { cause: new Error(reply.error) }))
      else to.postMessage(reply satisfies TrainerMessage)
    })
    from.on('error', (cause) => reject(new AppError('internal', 'Training failed.', { cause })))
  })

const rejectOnAbort = (signal: AbortSignal | undefined, listening: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: listening })
  })

const flatten = (vectors: readonly Float32Array[], dimensions: number): Float32Array<ArrayBuffer> => {
  const flat = new Float32Array(vectors.length * dimensions)
  vectors.forEach((vector, row) => {
    flat.set(vector, row * dimensions)
  })
  return flat
}

/**
 * Trains a model: encodes the phrases behind waiting visitors, learns in a thread. The same data in any order give the same bytes.
 * Throws `AppError('invalid')` when there are fewer than two intents with phrases, or a pattern that does not compile.
 */
export const trainModel = async (options: TrainOptions): Promise<TrainedModel> => {
  const { encoder, signal, onProgress } = options
  signal?.throwIfAborted()
  const data = prepareTrainingData(options.data)
  if (data.intents.length < 2) throw new AppError('invalid', 'Training needs at least two intents that have phrases.')
  createEntityFinder(data.entities)
  const dataHash = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  const texts = [...data.intents.flatMap(({ phrases }) => phrases.map(({ text }) => text)), ...data.outOfScope]
  const started = performance.now()
  const threadData: TrainerThreadData = { role: 'whole', data, dataHash, encoderHash: encoder.hash, evaluate: options.evaluate ?? true }
  const url = options.workerUrl ?? new URL('./threads/trainer-thread.ts', import.meta.url)
  const thread = startThread(url, threadData)
  const denseThread = startThread(url, { role: 'dense', data, evaluate: threadData.evaluate } satisfies DenseThreadData)
  const over = new AbortController()
  const stop = AbortSignal.any([over.signal, ...(signal ? [signal] : [])])
  try {
    let encodeMs = 0
    const feed = async (): Promise<never> => {
      const vectors = await encodeSentences(encoder, texts, {
        signal: stop,
        concurrency: options.concurrency ?? 1,
        ...(options.vectors ? { store: options.vectors } : {}),
        onProgress: (done, total) => onProgress?.({ stage: 'encoding', share: done / total }),
      })
      encodeMs = Math.round(performance.now() - started)
      const flat = flatten(vectors, encoder.dimensions)
      denseThread.postMessage({ vectors: flat } satisfies DenseMessage)
      thread.postMessage({ vectors: flat } satisfies TrainerMessage, [flat.buffer])
      return new Promise<never>(() => {})
    }
    const { artifact, hash, report, predictions, trainMs, evaluateMs } = await Promise.race([
      awaitTraining(thread, onProgress),
      relayDense(denseThread, thread),
      feed(),
      rejectOnAbort(signal, over.signal),
    ])
    const { accuracy, macroF1, aurocOutOfScope, expectedCalibrationError, outOfScopeThreshold } = report
    const counts = { intents: data.intents.length, phrases: texts.length - data.outOfScope.length }
    const quality = { accuracy, macroF1, aurocOutOfScope, expectedCalibrationError, outOfScopeThreshold }
    const metrics = { ...counts, ...quality, encodeMs, trainMs, evaluateMs }
    return { artifact, hash, dataHash, encoderHash: encoder.hash, metrics, report, predictions }
  } finally {
    over.abort()
    await Promise.all([thread.terminate(), denseThread.terminate()])
  }
}
