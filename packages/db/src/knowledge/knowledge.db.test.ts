import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { describeOnEachShape } from '../testing/databases.ts'
import { bumpKnowledge } from './bump-knowledge.ts'
import { claimIndexing } from './claim-indexing.ts'
import { countSentences } from './count-sentences.ts'
import { findWaitingDocuments } from './find-waiting-documents.ts'
import { listDocuments } from './list-documents.ts'
import { readChunkIds } from './read-chunk-ids.ts'
import { readDocument } from './read-document.ts'
import { readIndexState } from './read-index-state.ts'
import { readIndexedDocuments } from './read-indexed-documents.ts'
import { readKnowledgeVersion } from './read-knowledge-version.ts'
import { readPassage } from './read-passage.ts'
import { removeDocument } from './remove-document.ts'
import { type NewChunk, replaceChunks } from './replace-chunks.ts'
import { stageChunks } from './stage-chunks.ts'
import { type DocumentInput, upsertDocument } from './upsert-document.ts'

const unit = (at: number): Float32Array => Float32Array.from({ length: 384 }, (_, index) => (index === at ? 1 : 0))

const chunk = (text: string, at: number): NewChunk => ({
  id: randomUUID(),
  heading: 'Heading',
  text,
  length: 3,
  vector: unit(at),
  terms: new Map([
    ['gift', 2],
    [text, 1],
  ]),
  sentences: [
    { id: randomUUID(), start: 0, end: 0, text: 'Heading', vector: unit(at + 1) },
    { id: randomUUID(), start: 0, end: text.length, text, vector: unit(at) },
  ],
})

describeOnEachShape((database) => {
  const document = (changes: Partial<DocumentInput> = {}): DocumentInput => ({
    id: randomUUID(),
    source: { id: randomUUID(), name: 'articles', kind: 'files' },
    externalId: randomUUID(),
    title: 'Title',
    category: 'Help',
    audience: 'public',
    body: 'Body',
    contentHash: 'one',
    revisedAt: new Date('2026-01-02T00:00:00Z'),
    ...changes,
  })

  test('writes a document once, whoever comes first, and again when its content changed', async () => {
    const { db } = database()
    const input = document()
    const both = await Promise.all([upsertDocument(db, input), upsertDocument(db, { ...input, id: randomUUID() })])
    expect(new Set(both.map(({ documentId }) => documentId)).size).toBe(1)
    const documentId = both[0]?.documentId ?? ''
    expect(await upsertDocument(db, input)).toEqual({ documentId, changed: false })
    const version = await readKnowledgeVersion(db)
    expect(await upsertDocument(db, { ...input, audience: 'internal', contentHash: 'two' })).toEqual({ documentId, changed: true })
    expect(await readKnowledgeVersion(db)).toBeGreaterThan(version)
    expect(await readDocument(db, { documentId })).toMatchObject({
      audience: 'internal',
      contentHash: 'two',
      indexedHash: null,
      revisedAt: input.revisedAt,
    })
  })

  test('puts new passages in the place of the old ones, counts them and raises the version', async () => {
    const { db } = database()
    const { documentId } = await upsertDocument(db, document())
    const replace = (chunks: NewChunk[], contentHash = 'one') =>
      replaceChunks(db, { documentId, contentHash, encoderHash: 'encoder', indexingVersion: 1, chunks })
    const first = chunk('first', 1)
    expect(await replace([first, chunk('second', 2)])).toEqual({ kind: 'replaced' })
    const version = await readKnowledgeVersion(db)
    expect(await replace([{ ...first, text: 'changed' }])).toEqual({ kind: 'replaced' })
    expect(await readKnowledgeVersion(db)).toBe(version + 1)
    expect(await readChunkIds(db, { documentId })).toEqual([{ id: first.id, heading: 'Heading', text: 'changed' }])

    const [served, ...others] = await readIndexedDocuments(db, { ids: [documentId], encoderHash: 'encoder' })
    expect(others).toEqual([])
    expect(served).toMatchObject({ id: documentId, title: 'Title', internal: false, collection: 'Help', weight: 1 })
    expect(served?.chunks).toMatchObject([{ id: first.id, position: 0, text: 'changed', length: 3, vector: unit(1) }])
    expect(served?.chunks[0]?.sentences).toMatchObject([
      { position: 0, start: 0, end: 0, text: 'Heading', vector: unit(2) },
      { position: 1, start: 0, end: 5, text: 'first', vector: unit(1) },
    ])
    expect(served?.chunks[0]?.terms).toHaveLength(2)
    const { version: now, stamps } = await readIndexState(db)
    expect(now).toBe(version + 1)
    expect(stamps.get(documentId)).toBe(served?.stamp)
    expect(await readPassage(db, { chunkId: first.id })).toMatchObject({ documentId, title: 'Title', category: 'Help', text: 'changed' })
    expect(await readPassage(db, { chunkId: randomUUID() })).toBeNull()
  })

  test('refuses passages of content that was overtaken, and leaves the old ones when writing fails', async () => {
    const { db } = database()
    const input = document()
    const { documentId } = await upsertDocument(db, input)
    const replace = (chunks: NewChunk[], contentHash: string) =>
      replaceChunks(db, { documentId, contentHash, encoderHash: 'encoder', indexingVersion: 1, chunks })
    await replace([chunk('kept', 1)], 'one')
    await upsertDocument(db, { ...input, contentHash: 'two' })
    expect(await replace([chunk('late', 2)], 'one')).toEqual({ kind: 'stale' })
    await expect(replace([{ ...chunk('broken', 3), vector: new Float32Array(3) }], 'two')).rejects.toThrow()
    expect((await readChunkIds(db, { documentId })).map(({ text }) => text)).toEqual(['kept'])
    expect(
      await replaceChunks(db, { documentId: randomUUID(), contentHash: 'one', encoderHash: 'encoder', indexingVersion: 1, chunks: [] }),
    ).toEqual({
      kind: 'stale',
    })
  })

  test('knows which documents are indexed, for the encoder in use', async () => {
    const { db } = database()
    const input = document({ title: 'Alone' })
    const { documentId } = await upsertDocument(db, input)
    const indexed = async (encoderHash: string, indexingVersion = 1) =>
      (await listDocuments(db, { encoderHash, indexingVersion })).find(({ id }) => id === documentId)?.indexed
    expect(await indexed('encoder')).toBe(false)
    await replaceChunks(db, { documentId, contentHash: 'one', encoderHash: 'encoder', indexingVersion: 1, chunks: [chunk('text', 1)] })
    expect([await indexed('encoder'), await indexed('another'), await indexed('encoder', 2)]).toEqual([true, false, false])
    await upsertDocument(db, { ...input, contentHash: 'two' })
    expect(await indexed('encoder')).toBe(false)
    expect(await countSentences(db, 1)).toBe(1)
  })

  test('finds what waits to be indexed: new words, another encoder, an older way of indexing', async () => {
    const { db } = database()
    const { documentId } = await upsertDocument(db, document())
    const age = () => db.query(`UPDATE document SET updated_at = updated_at - interval '1 minute' WHERE id = $1`, [documentId])
    const waits = async (encoderHash = 'encoder', indexingVersion = 3) =>
      (await findWaitingDocuments(db, { encoderHash, indexingVersion, limit: 1000 })).includes(documentId)
    // Whoever wrote it has a moment to index it.
    expect(await waits()).toBe(false)
    await age()
    expect(await waits()).toBe(true)
    await replaceChunks(db, { documentId, contentHash: 'one', encoderHash: 'encoder', indexingVersion: 3, chunks: [chunk('text', 1)] })
    expect([await waits(), await waits('another'), await waits('encoder', 4), await waits('encoder', 2)]).toEqual([
      false,
      true,
      true,
      false,
    ])
    const claimed = await claimIndexing(db, { documentId, token: randomUUID(), leaseMs: 60_000 })
    expect(claimed?.indexingVersion).toBe(3)
    expect(await waits('another')).toBe(false)
  })

  test('counts passages and terms of what is put by, and of what goes with its document', async () => {
    const { db } = database()
    const readCorpus = async () => {
      await db.transaction(bumpKnowledge)
      const [corpus] = await db.query<{ chunkCount: number; termCount: number }>(
        'SELECT chunk_count AS "chunkCount", term_count AS "termCount" FROM knowledge_state',
        [],
      )
      return corpus ?? { chunkCount: 0, termCount: 0 }
    }
    const before = await readCorpus()
    const { documentId } = await upsertDocument(db, document())
    const token = randomUUID()
    await claimIndexing(db, { documentId, token, leaseMs: 60_000 })
    const staged = { documentId, token, generation: 0, encoderHash: 'encoder', leaseMs: 60_000 }
    await stageChunks(db, { ...staged, chunks: [chunk('first', 1), chunk('second', 2)] })
    await stageChunks(db, { ...staged, chunks: [chunk('third', 3)] })
    expect(await readCorpus()).toEqual({ chunkCount: before.chunkCount + 3, termCount: before.termCount + 9 })
    await db.transaction((tx) => removeDocument(tx, { id: documentId, revision: 1 }))
    expect(await readCorpus()).toEqual(before)
  })
})
