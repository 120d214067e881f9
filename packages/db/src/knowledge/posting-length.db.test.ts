import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnEachShape } from '../testing/databases.ts'
import { replaceChunks } from './replace-chunks.ts'
import { upsertDocument } from './upsert-document.ts'

const unit = Float32Array.from({ length: 384 }, (_, index) => (index === 0 ? 1 : 0))

describeOnEachShape((database) => {
  test('postings that an older worker writes without a length get that of their passage', async () => {
    const { db } = database()
    const chunk = { heading: '', text: 'gift gift card', vector: unit, sentences: [] }
    const [known, unknown] = [randomUUID(), randomUUID()]
    const { documentId } = await upsertDocument(db, {
      id: randomUUID(),
      source: { id: randomUUID(), name: 'articles', kind: 'files' },
      externalId: 'gift',
      title: 'Gift',
      category: '',
      audience: 'public',
      body: 'gift gift card',
      contentHash: 'one',
      revisedAt: new Date('2026-01-02T00:00:00Z'),
    })
    const chunks = [
      { ...chunk, id: known, length: 3, terms: new Map([['gift', 2]]) },
      { ...chunk, id: unknown, length: 7, terms: new Map<string, number>() },
    ]
    await replaceChunks(db, { documentId, contentHash: 'one', encoderHash: 'encoder', indexingVersion: 1, chunks })
    // As workers wrote them before postings had a length.
    await db.query('INSERT INTO chunk_term (chunk_id, term, frequency) SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[])', [
      [known, unknown, unknown],
      ['card', 'gift', 'card'],
      [1, 4, 3],
    ])
    expect(
      await db.query('SELECT term, length FROM chunk_term WHERE chunk_id = ANY ($1::uuid[]) ORDER BY length, term', [[known, unknown]]),
    ).toEqual([
      { term: 'card', length: 3 },
      { term: 'gift', length: 3 },
      { term: 'card', length: 7 },
      { term: 'gift', length: 7 },
    ])
    const stray = db.query('INSERT INTO chunk_term (chunk_id, term, frequency) VALUES ($1, $2, 1)', [randomUUID(), 'gift'])
    await expect(stray).rejects.toMatchObject({ code: '23503' })
  })
})
