import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnEachShape } from '../testing/databases.ts'
import { insertChunks } from './insert-chunks.ts'
import { searchChunks } from './search-chunks.ts'
import { searchNear } from './search-near.ts'
import { upsertDocument } from './upsert-document.ts'

const chance = (seed: number): number => Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1
/** Of unit length; about so large a share of its numbers are of the other sign than those of `turned(0)`. */
const turned = (share: number, seed = 0): Float32Array =>
  Float32Array.from({ length: 384 }, (_, at) => (chance(384 * seed + at + 1) < share ? -1 : 1) / Math.sqrt(384))
const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

describeOnEachShape((database) => {
  const write = async (encoderHash: string, audience: 'public' | 'internal', vectors: readonly Float32Array[]): Promise<string[]> => {
    const { db } = database()
    const { documentId } = await upsertDocument(db, {
      id: randomUUID(),
      source: { id: randomUUID(), name: 'articles', kind: 'files' },
      externalId: randomUUID(),
      title: 'Title',
      category: 'Help',
      audience,
      body: 'Body',
      contentHash: 'one',
      revisedAt: new Date('2026-01-02T00:00:00Z'),
    })
    const chunks = vectors.map((vector) => ({
      id: randomUUID(),
      heading: '',
      text: 'text',
      length: 1,
      vector,
      terms: new Map([['text', 1]]),
      sentences: [{ id: randomUUID(), start: 0, end: 4, text: 'text', vector }],
    }))
    await insertChunks(db, { documentId, encoderHash, generation: 0, chunks })
    return chunks.map(({ id }) => id)
  }
  const words = { version: 0, terms: ['text'], weights: [1], documents: [1], averageLength: 1, chunkIds: [] }
  const sightOf = (encoderHash: string) => ({ encoderHash, audience: 'public', collection: null, language: null }) as const
  const inputOf = (encoderHash: string) => ({ words, vector: turned(0), topic: null, sight: sightOf(encoderHash), chunkIds: [] })
  const many = (length: number, share: number) => Array.from({ length }, (_, at) => turned(share, at))

  test.each(['passage', 'sentence'] as const)(
    'by %s finds as many as are wanted, however many nearer ones may not be seen',
    async (kind) => {
      const { db } = database()
      await write(kind, 'internal', many(200, 0.1))
      const seen = await write(kind, 'public', many(45, 0.3))
      const { hits } = await searchNear(db, { ...inputOf(kind), kind, topK: 40 })
      expect(new Set(hits.map(({ chunkId }) => chunkId)).size).toBe(40)
      expect(seen).toEqual(expect.arrayContaining(hits.map(({ chunkId }) => chunkId)))
    },
  )

  test('scores alike what is found and what is asked for, and leaves out what is asked for', async () => {
    const { db } = database()
    const vectors = many(4, 0.2)
    const [first = '', ...others] = await write('scores', 'public', vectors)
    const topic = turned(0.1)
    const near = { ...inputOf('scores'), topic }
    const asked = await searchChunks(db, { ...near, chunkIds: [first, ...others] })
    const byId = new Map(asked.hits.map((hit) => [hit.chunkId, hit]))
    for (const [at, id] of [first, ...others].entries()) {
      const to = (other: Float32Array) => expect.closeTo(cosine(vectors[at] ?? other, other), 3)
      expect(byId.get(id)).toMatchObject({ text: 'text', coverage: 1, vector: to(turned(0)), sentence: to(turned(0)), topic: to(topic) })
    }
    for (const kind of ['passage', 'sentence'] as const) {
      const { hits, version } = await searchNear(db, { ...near, chunkIds: [first], kind, topK: 40 })
      expect(version).toBe(asked.version)
      expect(hits.map(({ chunkId }) => chunkId).sort()).toEqual(others.toSorted())
      for (const hit of hits)
        expect(hit).toEqual({ ...byId.get(hit.chunkId), sentence: expect.closeTo(byId.get(hit.chunkId)?.sentence ?? 0, 5) })
    }
  })
})
