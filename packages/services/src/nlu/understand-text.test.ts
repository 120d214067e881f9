import { fileURLToPath } from 'node:url'
import type { IntentInfo } from '@frontdesk/core/dialog/types'
import { maxClauses } from '@frontdesk/core/nlu/split/propose-clauses'
import { loadModel } from '@frontdesk/nlu-runtime/load-model'
import type { Encoder, ServingModel } from '@frontdesk/nlu-runtime/port'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'
import { trainModel } from '@frontdesk/nlu-runtime/train-model'
import { readSeedIntents, readSeedTrainingData } from '@frontdesk/seed/seed/read-intents'
import { readSeveralRequests } from '@frontdesk/seed/seed/read-several-requests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { understandText } from './understand-text.ts'

const root = new URL('../../../../', import.meta.url)
const seedFolder = fileURLToPath(new URL('prisma/seed', root))

describe('with the model of the demo shop', () => {
  let encoder: Encoder
  let model: ServingModel
  let intents: IntentInfo[]
  const understand = (text: string, counted: Pick<Encoder, 'encode' | 'isWord'> = encoder) =>
    understandText({ encoder: counted, model, intents, now: new Date(0) }, text)

  beforeAll(async () => {
    encoder = await createEncoder({ modelDir: fileURLToPath(new URL('models/all-minilm-l6-v2', root)) })
    const { artifact } = await trainModel({ data: await readSeedTrainingData(seedFolder), encoder })
    model = loadModel(artifact, { version: 1, encoderHash: encoder.hash })
    intents = await readSeedIntents(seedFolder)
  }, 240_000)
  afterAll(() => encoder.close())

  test('splits most messages that ask for several things, and hardly any other', async () => {
    const { several, one } = await readSeveralRequests(seedFolder)
    const missed: string[] = []
    const wrong: string[] = []
    for (const { text } of several) if ((await understand(text)).requests.length === 0) missed.push(text)
    for (const text of one) if ((await understand(text)).requests.length > 0) wrong.push(text)
    const found = several.length - missed.length
    expect(found / (found + wrong.length), `wrongly split:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.95)
    expect(found / several.length, `not split:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.85)
  }, 180_000)

  test('reads each request with a vector of its own, and gives its place in the text', async () => {
    const text = "cancel LF-104882 and where's my refund for LF-104019?"
    const { requests } = await understand(text)
    expect(requests.map(({ intent, understanding }) => [intent.name, understanding.entities.map(({ value }) => value)])).toEqual([
      ['cancel_order', ['LF-104882']],
      ['refund_status', ['LF-104019']],
    ])
    for (const { text: part, start, end, vector } of requests) {
      expect(text.slice(start, end)).toBe(part)
      expect(vector).toEqual(await encoder.encode(part))
    }
  })

  test('puts typos right, and finds entities where they stand', async () => {
    const { understanding } = await understand('wehre is my orddr LF-104882')
    expect(understanding.intents[0]?.name).toBe('track_order')
    expect(understanding.outOfScope).toBeLessThan(model.outOfScopeThreshold)
    expect(understanding.entities).toMatchObject([{ entity: 'order_id', start: 18 }])
  })

  const count = async (text: string): Promise<string[]> => {
    const encoded: string[] = []
    const encode = (part: string) => {
      encoded.push(part)
      return encoder.encode(part)
    }
    await understand(text, { encode, isWord: encoder.isWord })
    return [...new Set(encoded)]
  }

  test('an ordinary message costs one vector', async () => {
    expect(await count('where is my order LF-104882')).toHaveLength(1)
    expect(await count('do you have black and white shoes in size 9')).toHaveLength(1)
    expect(await count('where is my order LF-104882, my email is ann@example.com')).toHaveLength(1)
  })

  test('a long one a bounded number', async () => {
    const text = Array.from({ length: 12 }, (_, index) => `Where is order LF-10${index}?`).join(' ')
    expect((await count(text)).length).toBeLessThanOrEqual(1 + 2 * maxClauses)
  })
})
