import { randomUUID } from 'node:crypto'
import { insertChunks } from '@frontdesk/db/knowledge/insert-chunks'
import { testShapes } from '@frontdesk/db/testing/databases'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMemoryVectorIndex } from './memory.ts'
import { createPgvectorIndex } from './pgvector.ts'
import type { VectorEntry, VectorFilter, VectorIndex } from './port.ts'

/** `prepare` makes the rows that entries belong to, where an index needs any. */
type Subject = { index: VectorIndex; prepare(entries: readonly VectorEntry[]): Promise<void>; close(): Promise<void> }

const dimensions = 384
const axis = (...weights: number[]): Float32Array => {
  const vector = new Float32Array(dimensions)
  const length = Math.hypot(...weights)
  weights.forEach((weight, at) => {
    vector[at] = weight / length
  })
  return vector
}
const all: VectorFilter = { audience: 'internal', collection: null, language: null }

const openInDatabase = async (kind: 'passage' | 'sentence', open: (typeof testShapes)[number]['open']): Promise<Subject> => {
  const { db, close } = await open()
  const sourceId = randomUUID()
  await db.query("INSERT INTO knowledge_source (id, name) VALUES ($1, 'Vectors')", [sourceId])
  const prepare: Subject['prepare'] = async (entries) => {
    for (const { id, metadata } of entries) {
      const documentId = randomUUID()
      await db.query(
        `INSERT INTO document (id, source_id, external_id, title, audience, collection, language, content_hash, revised_at)
         VALUES ($1::uuid, $2, $1::uuid::text, 'Title', $3::text::"Audience", $4, $5, '', now())`,
        [documentId, sourceId, metadata.audience, metadata.collection, metadata.language],
      )
      const row = { start: 0, end: 1, text: 'x', vector: axis(0, 0, 0, 1) }
      const chunk = { heading: '', text: 'x', length: 1, terms: new Map(), vector: row.vector }
      const sentences = kind === 'sentence' ? [{ ...row, id }] : []
      await insertChunks(db, { documentId, encoderHash: 'hash', generation: 0, chunks: [{ ...chunk, id: metadata.passageId, sentences }] })
    }
  }
  return { index: createPgvectorIndex({ db, kind, encoderHash: 'hash' }), prepare, close }
}

const subjects: [name: string, open: () => Promise<Subject>][] = [
  ['memory', async () => ({ index: createMemoryVectorIndex(), prepare: async () => {}, close: async () => {} })],
  ...testShapes.flatMap(({ kind, open }): [string, () => Promise<Subject>][] => [
    [`pgvector of passages on ${kind}`, () => openInDatabase('passage', open)],
    [`pgvector of sentences on ${kind}`, () => openInDatabase('sentence', open)],
  ]),
]

describe.each(subjects)('vector index: %s', (name, open) => {
  let subject: Subject
  const entry = (vector: Float32Array, metadata: Partial<VectorEntry['metadata']> = {}): VectorEntry => {
    const id = randomUUID()
    const passageId = name.includes('sentences') ? randomUUID() : id
    return { id, vector, metadata: { passageId, audience: 'public', collection: 'Help', language: null, ...metadata } }
  }
  const near = entry(axis(1, 0.1))
  const farther = entry(axis(1, 0.8), { audience: 'internal' })
  const german = entry(axis(1, 0.3), { language: 'de' })
  const cards = entry(axis(1, 0.5), { collection: 'Cards', language: 'en' })
  const entries = [farther, cards, near, german]
  const ask = async (filter: Partial<VectorFilter> = {}, topK = 10, vector = axis(1)) =>
    (await subject.index.query(vector, topK, { ...all, ...filter })).map(({ id }) => id)

  beforeAll(async () => {
    subject = await open()
    await subject.prepare(entries)
  }, 120_000)
  beforeEach(() => subject.index.upsert(entries))
  afterAll(() => subject.close())

  test('finds the nearest first, with their cosines and passages', async () => {
    expect(await ask()).toEqual([near, german, cards, farther].map(({ id }) => id))
    expect(await ask({}, 2)).toEqual([near.id, german.id])
    const [best] = await subject.index.query(axis(1), 1, all)
    expect(best).toMatchObject({ id: near.id, passageId: near.metadata.passageId })
    expect(best?.score).toBeCloseTo(1 / Math.hypot(1, 0.1), 3)
  })

  test('keeps to audience, collection and language; what has no language is of any', async () => {
    expect(await ask({ audience: 'public' })).toEqual([near.id, german.id, cards.id])
    expect(await ask({ collection: 'Cards' })).toEqual([cards.id])
    expect(await ask({ language: 'en' })).toEqual([near.id, cards.id, farther.id])
    expect(await ask({ collection: 'None' })).toEqual([])
  })

  test('takes another vector for an id that it has', async () => {
    await subject.index.upsert([{ ...farther, vector: axis(1) }])
    expect(await ask({}, 1)).toEqual([farther.id])
    expect(await ask()).toHaveLength(4)
  })

  test('forgets what is deleted, and takes no notice of ids that it does not know', async () => {
    await subject.index.delete([near.id, randomUUID()])
    expect(await ask()).toEqual([german.id, cards.id, farther.id])
    await subject.index.delete([])
    expect(await ask()).toHaveLength(3)
  })
})
