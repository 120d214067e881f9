import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { PassageSearch } from './passage-search.ts'
import { rankPassages } from './rank-passages.ts'

const ask = (search: PassageSearch['search'], encode: () => Promise<Float32Array>) =>
  rankPassages(
    {
      encoder: { hash: 'hash', dimensions: 2, encode, isWord: () => true, close: async () => {} },
      passages: { search, readSentences: async () => [], readTokenVectors: async () => new Map() },
      shopName: '',
    },
    { question: 'Do gift cards expire?', previous: [], topic: null },
  )

test('searches before the question is encoded', async () => {
  let start = (): void => {}
  const isSearching = new Promise<void>((resolve) => {
    start = resolve
  })
  const ranking = await ask(
    async (_question, vector) => {
      start()
      expect(await vector).toEqual(Float32Array.of(1, 0))
      return []
    },
    async () => {
      await isSearching
      return Float32Array.of(1, 0)
    },
  )
  expect(ranking).toMatchObject({ vector: Float32Array.of(1, 0), passages: [], supported: false })
})

test('fails as encoding fails, whatever search waits for', async () => {
  const search: PassageSearch['search'] = async (_question, vector) => {
    await setImmediate()
    await vector
    return []
  }
  await expect(ask(search, () => Promise.reject(new Error('no encoder')))).rejects.toThrow('no encoder')
})
