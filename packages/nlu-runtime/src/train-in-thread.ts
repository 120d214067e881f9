import { createHash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import type { EntityQuality, HeldOutPrediction, NluReport } from '@frontdesk/contracts/nlu-report'
import { writeEntitySection } from '@frontdesk/core/nlu/entity-section'
import { buildReport } from '@frontdesk/core/nlu/evaluate/build-report'
import type { HeldOutTrial } from '@frontdesk/core/nlu/evaluate/held-out-trial'
import { listPredictions } from '@frontdesk/core/nlu/evaluate/list-predictions'
import { writeIntentSection } from '@frontdesk/core/nlu/intent/intent-section'
import { writePhraseSection } from '@frontdesk/core/nlu/intent/phrase-section'
import { type IntentTrainingSet, type TrainedIntents, trainIntents } from '@frontdesk/core/nlu/intent/train-intents'
import { createStopwatch } from './create-stopwatch.ts'
import { type LearnedFromPhrases, learnEntities } from './entity/learn-entities.ts'
import type { DenseReply } from './fit-dense-in-thread.ts'
import { listSet } from './list-set.ts'
import { openInbox } from './open-inbox.ts'
import { packArtifact } from './pack-artifact.ts'
import type { TrainingProgress } from './port.ts'

/** What the thread starts with. The rest follows as messages, so that terms are learned while sentences are encoded. */
export type TrainerThreadData = { role: 'whole'; data: TrainingData; dataHash: string; encoderHash: string; evaluate: boolean }
/** Vectors of the phrases, then of the phrases of no intent; then what the dense expert's thread made of them. */
export type TrainerMessage = { vectors: Float32Array } | Exclude<DenseReply, { error: string }>

export type TrainedInThread = {
  artifact: Uint8Array<ArrayBuffer>
  hash: string
  report: NluReport
  predictions: HeldOutPrediction[]
  /** Work of this thread until the artifact is final, without waiting for the vectors; and what evaluation took. */
  trainMs: number
  evaluateMs: number
}
export type TrainerReply = { progress: TrainingProgress } | { trained: TrainedInThread } | { error: string }

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

type Trained = { trained: TrainedIntents; artifact: Uint8Array<ArrayBuffer>; hash: string }

const evaluate = (
  set: IntentTrainingSet,
  { trained }: Trained,
  vectors: Float32Array,
  trial: HeldOutTrial,
  entities: EntityQuality[] | null,
) => {
  const columns = trained.model.phraseVectors.columns
  const values = Float64Array.from(vectors.subarray(0, set.phrases.length * columns))
  const about = { ...set, trial, vectors: { rows: set.phrases.length, columns, values } }
  const { outOfScopeThreshold } = trained.model
  const report = buildReport({ ...about, outOfScopeThreshold, entities: entities ?? [], suggest: entities !== null })
  return { report, predictions: listPredictions(about) }
}

const train = async (
  threadData: TrainerThreadData,
  port: MessagePort,
  reply: (message: TrainerReply) => void,
): Promise<TrainedInThread> => {
  const inbox = openInbox<TrainerMessage>(port)
  const tell = (stage: TrainingProgress['stage']) => (share: number) => reply({ progress: { stage, share } })
  const work = createStopwatch()
  const set = listSet(threadData.data)
  const finish = work.time(() => trainIntents(set, tell('training')))
  const { vectors } = await inbox.take('vectors')
  const learned = work.time(() => learnEntities(threadData.data, vectors))
  const finishWith = work.time(() => finish(vectors))
  const { fit } = await inbox.take('fit')
  const done = work.time((): Trained => {
    const trained = finishWith(fit)
    const artifact = packModel(threadData, set, trained, learned)
    return { trained, artifact, hash: createHash('sha256').update(artifact).digest('hex') }
  })
  const evaluation = createStopwatch()
  let trial = done.trained.trial
  if (threadData.evaluate) {
    const finishTrial = evaluation.time(() => done.trained.crossValidate(tell('evaluating')))
    const { tried } = await inbox.take('tried')
    trial = evaluation.time(() => finishTrial(tried))
  }
  const evaluated = evaluation.time(() => evaluate(set, done, vectors, trial, threadData.evaluate ? learned.assess() : null))
  if (threadData.evaluate) tell('evaluating')(1)
  return { artifact: done.artifact, hash: done.hash, ...evaluated, trainMs: work.ms(), evaluateMs: evaluation.ms() }
}

/** Trains on what the thread was started with and replies with progress, then with the result or the reason of failure. */
export const trainInThread = (threadData: TrainerThreadData, port: MessagePort): void => {
  const reply = (message: TrainerReply) => port.postMessage(message)
  train(threadData, port, reply)
    .then((trained) => port.postMessage({ trained } satisfies TrainerReply, [trained.artifact.buffer]))
    .catch((error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }))
    .finally(() => port.close())
}
