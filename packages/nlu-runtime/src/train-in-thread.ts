import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import type { HeldOutPrediction, NluReport } from '@frontdesk/contracts/nlu-report'
import { writeEntitySection } from '@frontdesk/core/nlu/entity-section'
import { buildReport } from '@frontdesk/core/nlu/evaluate/build-report'
import { listPredictions } from '@frontdesk/core/nlu/evaluate/list-predictions'
import { writeIntentSection } from '@frontdesk/core/nlu/intent/intent-section'
import { writePhraseSection } from '@frontdesk/core/nlu/intent/phrase-section'
import { type IntentTrainingSet, type TrainedIntents, trainIntents } from '@frontdesk/core/nlu/intent/train-intents'
import { type LearnedFromPhrases, learnEntities } from './entity/learn-entities.ts'
import { packArtifact } from './pack-artifact.ts'
import type { TrainingProgress } from './port.ts'

/** What the thread starts with. The vectors follow as its one message, so that terms are learned while sentences are encoded. */
export type TrainerThreadData = { data: TrainingData; dataHash: string; encoderHash: string; evaluate: boolean }
/** Vectors of the phrases, then of the phrases of no intent. */
export type TrainerMessage = { vectors: Float32Array }

export type TrainedInThread = {
  artifact: Uint8Array
  hash: string
  report: NluReport
  predictions: HeldOutPrediction[]
  /** Work of this thread until the artifact is final, without waiting for the vectors; and what evaluation took. */
  trainMs: number
  evaluateMs: number
}
export type TrainerReply = { progress: TrainingProgress } | { trained: TrainedInThread } | { error: string }

const listSet = ({ intents, outOfScope }: TrainingData): IntentTrainingSet => ({
  intents: intents.map(({ name }) => name),
  phrases: intents.flatMap(({ phrases }) => phrases.map(({ text }) => text)),
  labels: Int32Array.from(intents.flatMap(({ phrases }, label) => phrases.map(() => label))),
  outOfScope,
})

const packModel = (
  { data, dataHash, encoderHash }: TrainerThreadData,
  set: IntentTrainingSet,
  { model }: TrainedIntents,
  learned: LearnedFromPhrases,
) =>
  packArtifact({
    dataHash,
    encoderHash,
    sections: {
      intents: writeIntentSection(model),
      phrases: writePhraseSection(set.phrases),
      entities: writeEntitySection(data),
      ...learned.sections,
    },
  })

/** Trains on what the thread was started with and replies with progress, then with the result or the reason of failure. */
export const trainInThread = (threadData: TrainerThreadData, port: MessagePort): void => {
  const reply = (message: TrainerReply, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  const tell = (stage: TrainingProgress['stage']) => (share: number) => reply({ progress: { stage, share } })
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      reply({ error: error instanceof Error ? error.message : String(error) })
      port.close()
    }
  }
  const evaluate = (set: IntentTrainingSet, trained: TrainedIntents, vectors: Float32Array, learned: LearnedFromPhrases) => {
    const trial = threadData.evaluate ? trained.crossValidate(tell('evaluating')) : trained.trial
    const columns = trained.model.phraseVectors.columns
    const values = Float64Array.from(vectors.subarray(0, set.phrases.length * columns))
    const about = { ...set, trial, vectors: { rows: set.phrases.length, columns, values } }
    const entities = threadData.evaluate ? learned.assess() : []
    const report = buildReport({ ...about, outOfScopeThreshold: trained.model.outOfScopeThreshold, entities, suggest: threadData.evaluate })
    if (threadData.evaluate) tell('evaluating')(1)
    return { report, predictions: listPredictions(about) }
  }
  attempt(() => {
    const started = performance.now()
    const set = listSet(threadData.data)
    const finish = trainIntents(set, tell('training'))
    const firstMs = performance.now() - started
    port.once('message', ({ vectors }: TrainerMessage) => {
      attempt(() => {
        const resumed = performance.now()
        const trained = finish(vectors)
        const learned = learnEntities(threadData.data, vectors)
        const artifact = packModel(threadData, set, trained, learned)
        const hash = createHash('sha256').update(artifact).digest('hex')
        const packed = performance.now()
        const evaluated = evaluate(set, trained, vectors, learned)
        const trainMs = Math.round(firstMs + packed - resumed)
        const evaluateMs = Math.round(performance.now() - packed)
        reply({ trained: { artifact, hash, ...evaluated, trainMs, evaluateMs } }, [artifact.buffer])
        port.close()
      })
    })
  })
}
