import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { EntityDefinition, type MarkedPhrase, type TrainingData } from '@frontdesk/contracts/nlu-data'
import { isAppError } from '@frontdesk/core/errors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadModel } from './load-model.ts'
import type { Encoder, TrainedModel, TrainingProgress } from './port.ts'
import { createEncoder } from './sentence-encoder.ts'
import { trainModel } from './train-model.ts'

const modelDir = fileURLToPath(new URL('../../../models/all-minilm-l6-v2', import.meta.url))

const plain = (texts: readonly string[]): MarkedPhrase[] => texts.map((text) => ({ text, entities: [] }))

const data: TrainingData = {
  intents: [
    {
      name: 'track_order',
      phrases: plain(['where is my parcel', 'track my order', 'when will my package get here', 'has my order shipped']),
    },
    { name: 'return_item', phrases: plain(['i want to send this back', 'start a return', 'how do i return these shoes', 'give it back']) },
    { name: 'greet', phrases: plain(['hello', 'hi there', 'good morning', 'hey']) },
  ],
  outOfScope: ['what is the capital of france', 'write me a poem', 'who won the football match', 'solve x squared plus one'],
  entities: [EntityDefinition.parse({ name: 'color', values: [{ value: 'blue', synonyms: ['navy'] }] })],
  synonyms: [],
}

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return isAppError(error) ? `${error.code}: ${error.message}` : String(error)
  }
}

describe('trainModel', () => {
  let encoder: Encoder
  let trained: TrainedModel
  const progress: TrainingProgress[] = []
  beforeAll(async () => {
    encoder = await createEncoder({ modelDir })
    trained = await trainModel({ data, encoder, onProgress: (step) => progress.push(step) })
  })
  afterAll(() => encoder.close())

  test.each([
    ['has my parcel been shipped yet', 'track_order'],
    ['can i return the boots', 'return_item'],
    ['hello there', 'greet'],
  ])('understands %j from a few phrases', async (text, intent) => {
    const model = loadModel(trained.artifact, { version: 7, encoderHash: encoder.hash })
    const understood = model.understand(text, await encoder.encode(text), new Date('2026-01-05T12:00:00Z'))
    expect(understood.intents[0]?.name).toBe(intent)
    expect(understood.intents.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1)
    expect(understood.outOfScope).toBeLessThan(model.outOfScopeThreshold)
    expect(understood.modelVersion).toBe(7)
    expect(model.hash).toBe(trained.hash)
  })

  test('tells a message of no intent', async () => {
    const model = loadModel(trained.artifact, { version: 1, encoderHash: encoder.hash })
    const text = 'what is the capital of germany'
    expect(model.understand(text, await encoder.encode(text), new Date()).outOfScope).toBeGreaterThan(model.outOfScopeThreshold)
  })

  test('gives the same bytes for the same data in another order', async () => {
    const shuffled: TrainingData = {
      intents: data.intents
        .map(({ name, phrases }) => ({ name, phrases: [...phrases, ...phrases.slice(0, 1), ...plain([' '])].reverse() }))
        .reverse(),
      outOfScope: data.outOfScope.toReversed(),
      entities: data.entities,
      synonyms: [],
    }
    const again = await trainModel({ data: shuffled, encoder })
    expect(again.hash).toBe(trained.hash)
    expect(again.dataHash).toBe(trained.dataHash)
    expect(Buffer.compare(again.artifact, trained.artifact)).toBe(0)
  })

  test('reports what it did', () => {
    expect(trained.metrics).toMatchObject({ intents: 3, phrases: 12 })
    expect(trained.metrics.accuracy).toBeGreaterThan(0.5)
    expect(trained.metrics.aurocOutOfScope).toBeGreaterThan(0.8)
    expect(progress).toContainEqual({ stage: 'training', share: 1 })
    expect(progress.at(-1)).toEqual({ stage: 'evaluating', share: 1 })
    expect(progress).toContainEqual({ stage: 'encoding', share: 1 })
  })

  test('refuses artifacts that are foreign, damaged or of another encoder', () => {
    const serve = (artifact: Uint8Array, encoderHash = encoder.hash) => codeOf(() => loadModel(artifact, { version: 1, encoderHash }))
    const damaged = trained.artifact.slice()
    damaged[trained.artifact.length >> 1] = (damaged[trained.artifact.length >> 1] ?? 0) ^ 1
    const newer = trained.artifact.slice()
    newer[8] = 99
    expect(serve(new TextEncoder().encode('{"rows":[]}'.repeat(20)))).toBe('invalid: This NLU model cannot be used: it is not a model.')
    expect(serve(damaged)).toContain('invalid: This NLU model cannot be used: it is damaged')
    expect(serve(trained.artifact.subarray(0, 300))).toContain('it is damaged')
    expect(serve(newer)).toContain('format 99')
    expect(serve(trained.artifact, 'other')).toContain('another sentence encoder')
    expect(serve(Buffer.concat([Buffer.alloc(3), trained.artifact]).subarray(3))).toBe('none')
  })

  test('stops when aborted, and leaves the encoder serving', async () => {
    const controller = new AbortController()
    const run = trainModel({ data, encoder, signal: controller.signal, onProgress: () => controller.abort(new Error('cancelled')) })
    await expect(run).rejects.toThrow('cancelled')
    expect((await encoder.encode('still here')).length).toBe(384)
  })

  test('refuses fewer than two intents', async () => {
    const run = trainModel({
      data: {
        ...data,
        intents: [
          { name: 'only', phrases: plain(['one']) },
          { name: 'empty', phrases: plain([' ']) },
        ],
      },
      encoder,
    })
    await expect(run).rejects.toThrow('at least two intents')
  })

  test('trains on one phrase an intent, and without phrases of no intent', async () => {
    const intents = data.intents.map(({ name, phrases }) => ({ name, phrases: phrases.slice(0, 1) }))
    const few = await trainModel({ data: { intents, outOfScope: [], entities: [], synonyms: [] }, encoder })
    const model = loadModel(few.artifact, { version: 1, encoderHash: encoder.hash })
    const understood = model.understand('where is my parcel', await encoder.encode('where is my parcel'), new Date())
    expect(understood.intents[0]?.name).toBe('track_order')
    expect(understood.outOfScope).toBeLessThan(model.outOfScopeThreshold)
    expect(few.metrics.aurocOutOfScope).toBeNull()
  })

  test('a changed byte under a fitting checksum is refused, or serves sensible numbers', async () => {
    const vector = await encoder.encode('where is my parcel')
    const stride = Math.max(1, Math.floor(trained.artifact.length / 150))
    for (let at = 20; at < trained.artifact.length - 32; at += stride) {
      const bytes = trained.artifact.slice()
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      bytes.set(createHash('sha256').update(bytes.subarray(0, -32)).digest(), bytes.length - 32)
      const outcome = codeOf(() => {
        const understood = loadModel(bytes, { version: 1, encoderHash: encoder.hash }).understand('where is my parcel', vector, new Date(0))
        const numbers = [understood.outOfScope, ...understood.intents.map(({ probability }) => probability)]
        expect(numbers.every((value) => value >= 0 && value <= 1)).toBe(true)
      })
      expect(outcome).toMatch(/^(none$|invalid: This NLU model cannot be used)/)
    }
  })

  test('finds the nearest phrases', async () => {
    const model = loadModel(trained.artifact, { version: 1, encoderHash: encoder.hash })
    const nearest = model.findNearest(await encoder.encode('where is my parcel'), 2)
    expect(nearest).toHaveLength(2)
    expect(nearest[0]).toMatchObject({ text: 'where is my parcel', intent: 'track_order' })
    expect(nearest[0]?.similarity).toBeCloseTo(1, 2)
    expect(nearest[1]?.similarity).toBeLessThan(nearest[0]?.similarity ?? 0)
  })

  test('tries every phrase that can be held out', () => {
    expect(trained.predictions.map(({ text }) => text).sort()).toEqual(
      data.intents.flatMap(({ phrases }) => phrases.map(({ text }) => text)).sort(),
    )
    expect(trained.report).toMatchObject({ heldOut: 12, folds: 5, accuracy: trained.metrics.accuracy })
  })

  test('takes what is odd: one text under two intents, very long ones, signs, other scripts', async () => {
    const odd = plain(['!!!', '\u{1F600}', 'hello', 'x'.repeat(1000), 'wo ist mein Paket', '我的包裹在哪里', 'a\u0000b'])
    const strange = await trainModel({
      data: { intents: [{ name: 'odd', phrases: odd }, ...data.intents], outOfScope: ['?'], entities: [], synonyms: [] },
      encoder,
    })
    const model = loadModel(strange.artifact, { version: 1, encoderHash: encoder.hash })
    for (const text of ['', ' ', '?', 'y'.repeat(30_000), '我的包裹']) {
      const { intents, outOfScope } = model.understand(text, await encoder.encode(text), new Date(0))
      expect(intents.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1)
      expect(outOfScope).toBeGreaterThanOrEqual(0)
    }
  })
})
