import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isAppError } from '@frontdesk/core/errors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeSentences } from './encode-sentences.ts'
import type { Encoder } from './port.ts'
import { createEncoder } from './sentence-encoder.ts'

const modelDir = fileURLToPath(new URL('../../../models/all-minilm-l6-v2', import.meta.url))
type Reference = { texts: { text: string; embedding: number[] }[] }
const reference: Reference = JSON.parse(readFileSync(`${modelDir}/reference.json`, 'utf8'))

describe('createEncoder', () => {
  let encoder: Encoder
  beforeAll(async () => {
    encoder = await createEncoder({ modelDir })
  })
  afterAll(() => encoder.close())

  test.each(reference.texts)('agrees with the unquantized model on %j', async ({ text, embedding }) => {
    const vector = await encoder.encode(text)
    expect(vector.length).toBe(encoder.dimensions)
    expect(embedding.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0)).toBeGreaterThanOrEqual(0.975)
  })

  test('carries the hash of the weights', () => {
    expect(encoder.hash).toBe(
      createHash('sha256')
        .update(readFileSync(`${modelDir}/encoder.onnx`))
        .digest('hex'),
    )
  })

  test('shares the vector of a text it knows or is working on', async () => {
    const [first, second] = await Promise.all([encoder.encode('same text'), encoder.encode('same text')])
    expect(second).toBe(first)
    expect(await encoder.encode('same text')).toBe(first)
  })

  test('reads a text in parts as it reads it whole, each part in its place', async () => {
    const parts = ['Returns', 'You can return shoes within thirty days.', '', 'It costs nothing.']
    const [apart, whole, elsewhere] = [
      await encoder.encodeParts?.(parts),
      await encoder.encodeTokens?.(parts.join(' ')),
      await encoder.encodeParts?.(['Parking', 'You can park behind the shop.', 'It costs nothing.']),
    ]
    expect(apart?.pieces).toEqual(whole?.pieces)
    expect(apart?.tokens).toEqual(whole?.tokens)
    expect(apart?.vector).toEqual(whole?.vector)
    expect(apart?.read).toBe(4)
    expect(apart?.parts.map((part) => part && Math.hypot(...part).toFixed(3))).toEqual(['1.000', '1.000', null, '1.000'])
    expect(apart?.parts[3]).not.toEqual(elsewhere?.parts[2])
  })

  test('says how many parts of a long text it has read', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => `Parcel ${at} is on its way to you.`)
    const run = await encoder.encodeParts?.(parts)
    expect(run?.pieces).toHaveLength(256)
    const read = run?.read ?? 0
    expect(read).toBeGreaterThan(20)
    expect(run?.parts.slice(0, read).every((part) => part !== null)).toBe(true)
    expect(run?.parts.slice(read + 1).every((part) => part === null)).toBe(true)
  })

  test('serves a visitor before the rest of an indexing run', async () => {
    const finished: string[] = []
    const texts = Array.from({ length: 20 }, (_, i) => `passage number ${i} of a long document`)
    const indexing = encodeSentences(encoder, texts, { onProgress: (done) => finished.push(`passage ${done}`) })
    await encoder.encode('where is my parcel').then(() => finished.push('visitor'))
    await indexing
    expect(finished.indexOf('visitor')).toBeLessThanOrEqual(1)
    expect(finished).toHaveLength(21)
  })

  test('stops an indexing run when told to', async () => {
    const controller = new AbortController()
    const run = encodeSentences(encoder, ['a first text', 'a second text', 'a third text'], {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('stop')),
    })
    await expect(run).rejects.toThrow('stop')
  })
})

test('refuses more than may wait', async () => {
  const encoder = await createEncoder({ modelDir, queueLimit: 2, cacheSize: 0 })
  const results = await Promise.allSettled(['one', 'two', 'three', 'four', 'five'].map((text) => encoder.encode(text)))
  await encoder.close()
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
  expect(results[4]?.status === 'rejected' && isAppError(results[4].reason) && results[4].reason.code).toBe('limit-reached')
})

test('says which file is missing', async () => {
  await expect(createEncoder({ modelDir: '/nowhere' })).rejects.toThrow('/nowhere/encoder.onnx')
})

test('rejects what is in hand when closed', async () => {
  const encoder = await createEncoder({ modelDir })
  const pending = expect(encoder.encode('never answered')).rejects.toThrow('closed')
  await encoder.close()
  await pending
  await expect(encoder.encode('too late')).rejects.toThrow('closed')
})
