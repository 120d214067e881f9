import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnEachShape } from '../testing/databases.ts'
import { findNearest } from './find-nearest.ts'
import { insertChunks } from './insert-chunks.ts'
import { scoreVectors } from './score-vectors.ts'
import { upsertDocument } from './upsert-document.ts'

const chance = (seed: number): number => Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1
/** Of unit length; about so large a share of its numbers are of the other sign than those of `turned(0)`. */
const turned = (share: number, seed = 0): Float32Array =>
  Float32Array.from({ length: 384 }, (_, at) => (chance(384 * seed + at + 1) < share ? -1 : 1) / Math.sqrt(384))
const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

describeOnEachShape((database) => {
  const write = async (audience: 'public' | 'internal', vectors: readonly Float32Array[]): Promise<string[]> => {
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
    await insertChunks(db, { documentId, encoderHash: 'encoder', generation: 0, chunks })
    return chunks.map(({ id }) => id)
  }
  const sight = { encoderHash: 'encoder', audience: 'public', collection: null, language: null } as const

  test('finds as many as are wanted, however many nearer ones may not be seen', async () => {
    const { db } = database()
    const many = (length: number, share: number) => Array.from({ length }, (_, at) => turned(share, at))
    await write('internal', many(200, 0.1))
    const seen = await write('public', many(45, 0.3))
    for (const kind of ['passage', 'sentence'] as const) {
      const found = await findNearest(db, { kind, vector: turned(0), topK: 40, sight })
      expect(found).toHaveLength(40)
      expect(seen).toEqual(expect.arrayContaining(found.map(({ passageId }) => passageId)))
      const scores = found.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })

  test('reads the vectors of those passages alone whose cosines are not known', async () => {
    const { db } = database()
    const vectors = [turned(0.1), turned(0.2), turned(0.3)]
    const chunkIds = await write('public', vectors)
    const [first = '', second = '', third = ''] = chunkIds
    const known = {
      passages: new Map([
        [first, 0.11],
        [second, 0.22],
      ]),
      sentences: new Map([
        [first, 0.33],
        [third, -0.1],
      ]),
    }
    const vector = turned(0)
    const [, near, far] = vectors.map((other) => expect.closeTo(cosine(vector, other), 3))
    const scores = await scoreVectors(db, { chunkIds, vector, topic: null, known })
    expect(scores.get(first)).toEqual({ vector: 0.11, sentence: 0.33, topic: 0 })
    expect(scores.get(second)).toMatchObject({ vector: 0.22, sentence: near })
    expect(scores.get(third)).toMatchObject({ vector: far, sentence: 0 })
    const about = await scoreVectors(db, { chunkIds, vector, topic: turned(0.1), known })
    expect(about.get(first)).toEqual({ vector: 0.11, sentence: 0.33, topic: expect.closeTo(1, 3) })
  })
})
