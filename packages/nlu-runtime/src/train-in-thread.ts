import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import type { IntentQuality } from '@frontdesk/core/nlu/intent/assess-folds'
import { trainIntents } from '@frontdesk/core/nlu/intent/train-intents'
import { packArtifact } from './pack-artifact.ts'

/** What the thread starts with. The vectors follow as its one message, so that terms are learned while sentences are encoded. */
export type TrainerThreadData = { data: TrainingData; dataHash: string; encoderHash: string }
export type TrainerMessage = { vectors: Float32Array }

export type TrainedInThread = {
  artifact: Uint8Array
  hash: string
  quality: IntentQuality
  outOfScopeThreshold: number
  /** Work of this thread, without waiting for the vectors. */
  trainMs: number
}
export type TrainerReply = { progress: number } | { trained: TrainedInThread } | { error: string }

/** Trains on what the thread was started with and replies with progress, then with the result or the reason of failure. */
export const trainInThread = ({ data, dataHash, encoderHash }: TrainerThreadData, port: MessagePort): void => {
  const reply = (message: TrainerReply, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      reply({ error: error instanceof Error ? error.message : String(error) })
      port.close()
    }
  }
  attempt(() => {
    const started = performance.now()
    const finish = trainIntents(
      {
        intents: data.intents.map(({ name }) => name),
        phrases: data.intents.flatMap(({ phrases }) => phrases.map(({ text }) => text)),
        labels: Int32Array.from(data.intents.flatMap(({ phrases }, label) => phrases.map(() => label))),
        outOfScope: data.outOfScope,
      },
      (progress) => reply({ progress }),
    )
    const firstMs = performance.now() - started
    port.once('message', ({ vectors }: TrainerMessage) => {
      attempt(() => {
        const resumed = performance.now()
        const { model, quality } = finish(vectors)
        const artifact = packArtifact({ model, entities: data.entities, dataHash, encoderHash })
        const hash = createHash('sha256').update(artifact).digest('hex')
        const trainMs = Math.round(firstMs + performance.now() - resumed)
        reply({ trained: { artifact, hash, quality, outOfScopeThreshold: model.outOfScopeThreshold, trainMs } }, [artifact.buffer])
        port.close()
      })
    })
  })
}
