import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import { measureAccuracy, measureAuroc, measureCalibration } from '@frontdesk/core/nlu/intent/measure-quality'
import { loadModel } from '@frontdesk/nlu-runtime/load-model'
import { createMemoryVectorStore } from '@frontdesk/nlu-runtime/memory-vector-store'
import type { Encoder, ServingModel, VectorStore } from '@frontdesk/nlu-runtime/port'
import { trainModel } from '@frontdesk/nlu-runtime/train-model'
import { percentile } from '../figures.ts'
import { groupByIntent } from './group-by-intent.ts'
import { measureHeap } from './measure-heap.ts'
import type { Phrase } from './read-phrases.ts'

export type IntentFigures = {
  accuracy: number
  macroF1: number
  aurocOos: number | null
  inScopeAccuracy: number
  oosRecall: number | null
  ece: number
  encodeMs: number
  trainMs: number
  /** Everything from phrases to artifact, and again after one more phrase with the vectors at hand. */
  wholeMs: number
  againMs: number
  p50Ms: number
  p95Ms: number
  modelMb: number
}

/** Encoder threads that training may use. */
export const encoderThreads = 2

const toData = (phrases: readonly Phrase[]): TrainingData => {
  const inside = groupByIntent(phrases)
  return {
    intents: [...inside].flatMap(([name, ofIntent]) =>
      name === null ? [] : [{ name, phrases: ofIntent.map(({ text }) => ({ text, entities: [] })) }],
    ),
    outOfScope: (inside.get(null) ?? []).map(({ text }) => text),
    entities: [],
    synonyms: [],
  }
}

const train = async (phrases: readonly Phrase[], encoder: Encoder, vectors: VectorStore) => {
  const started = performance.now()
  const trained = await trainModel({ data: toData(phrases), encoder, vectors, concurrency: encoderThreads, evaluate: false })
  return { trained, wholeMs: performance.now() - started }
}

const askAll = async (phrases: readonly Phrase[], encoder: Encoder, model: ServingModel) => {
  const now = new Date('2026-01-05T12:00:00Z')
  const answers = []
  for (const { text, intent } of phrases) {
    const started = performance.now()
    const said = model.respell(text, encoder.isWord)
    const { intents, outOfScope } = model.understand(text, await encoder.encode(said), now, said)
    const ms = performance.now() - started
    answers.push({ intent, found: intents[0]?.name ?? '', probability: intents[0]?.probability ?? 0, outOfScope, ms })
  }
  return answers
}

/** Trains on some phrases and asks for others; of messages of no intent only the out-of-scope score counts. */
export const measureIntents = async (learned: readonly Phrase[], asked: readonly Phrase[], encoder: Encoder): Promise<IntentFigures> => {
  const vectors = createMemoryVectorStore(1_000_000)
  const { trained, wholeMs } = await train(learned, encoder, vectors)
  const added = { text: `${learned[0]?.text ?? ''} please`, intent: learned[0]?.intent ?? null }
  const { wholeMs: againMs } = await train([...learned, added], encoder, vectors)
  const heapBefore = measureHeap()
  const model = loadModel(trained.artifact, { version: 1, encoderHash: encoder.hash })
  const modelMb = (measureHeap() - heapBefore) / 2 ** 20
  await askAll(learned.slice(0, 200), encoder, model)
  const answers = await askAll(asked, encoder, model)
  const inside = answers.filter(({ intent }) => intent !== null)
  const outside = answers.filter(({ intent }) => intent === null)
  const names = [...new Set(inside.flatMap(({ intent, found }) => [intent ?? '', found]))]
  const indexOf = (name: string | null) => names.indexOf(name ?? '')
  const found = Int32Array.from(inside, (answer) => indexOf(answer.found))
  const kept = inside.filter((answer) => answer.intent === answer.found && answer.outOfScope < model.outOfScopeThreshold)
  const scoresOf = (rows: typeof answers) => Float64Array.from(rows, (answer) => answer.outOfScope)
  const caught = outside.filter(({ outOfScope }) => outOfScope >= model.outOfScopeThreshold)
  const times = answers.map(({ ms }) => ms)
  return {
    ...measureAccuracy(
      found,
      Int32Array.from(inside, ({ intent }) => indexOf(intent)),
      names.length,
    ),
    aurocOos: measureAuroc(scoresOf(inside), scoresOf(outside)),
    inScopeAccuracy: kept.length / inside.length,
    oosRecall: outside.length === 0 ? null : caught.length / outside.length,
    ece: measureCalibration(
      Float64Array.from(inside, ({ probability }) => probability),
      inside.map(({ intent, found }) => intent === found),
    ),
    encodeMs: trained.metrics.encodeMs,
    trainMs: trained.metrics.trainMs,
    wholeMs,
    againMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    modelMb,
  }
}
