import { setImmediate as pause } from 'node:timers/promises'
import { readIndexedDocuments } from '@frontdesk/db/knowledge/read-indexed-documents'
import { expect, test } from 'vitest'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { revertChunk, updateChunk } from './chunk/update-chunk.ts'
import { createDocument } from './document/create-document.ts'
import { readDocument, readVersion } from './document/read-document.ts'
import { removeDocument } from './document/remove-document.ts'
import { restoreDocument, updateDocument } from './document/update-document.ts'
import { indexDocument } from './index-document.ts'
import { readPassage } from './read-passage.ts'
import { searchInDatabase } from './search-in-database.ts'

const section = (name: string, words: string) => `## ${name}\n\nThe ${name} of the shop is about ${words}. Ask us about ${name}.`
const long = (words: string, sections: number) =>
  Array.from({ length: sections }, (_, index) => section(`topic ${index}`, `${words} ${index}`)).join('\n\n')

describeOnEachDesk((desk) => {
  const open = async () => desk().as(await desk().newStaff('admin'))
  const servedTexts = async (documentId: string) => {
    const { db, encoder } = desk().ctx
    const [document] = await readIndexedDocuments(db, { ids: [documentId], encoderHash: encoder.hash })
    return (document?.chunks ?? []).map(({ text }) => text)
  }

  test('keeps what a document has said, and says it again', async () => {
    const admin = await open()
    const { id, status } = await createDocument(admin, { title: 'Parking', body: 'Behind the shop.', publish: false })
    expect(status).toBe('draft')
    await desk().runAll()
    expect(await servedTexts(id)).toEqual([])
    const { revision } = await updateDocument(admin, { id, revision: 1, change: { status: 'active' } })
    expect(await servedTexts(id)).toEqual(['Behind the shop.'])

    const edited = await updateDocument(admin, { id, revision, change: { body: 'Before the shop.' } })
    expect(edited).toMatchObject({ version: 1, indexing: true })
    expect(await servedTexts(id)).toEqual(['Behind the shop.'])
    await desk().runAll()
    expect(await servedTexts(id)).toEqual(['Before the shop.'])
    expect(await readVersion(admin, { id, version: 1 })).toMatchObject({ body: 'Behind the shop.', reason: 'Written' })
    const late = updateDocument(admin, { id, revision, change: { title: 'Late' } })
    expect(await catchError(late)).toMatchObject({ code: 'conflict' })

    await restoreDocument(admin, { id, version: 1, revision: edited.revision })
    await desk().runAll()
    const { document, versions } = await readDocument(admin, { id })
    expect(document).toMatchObject({ version: 3, indexing: false })
    expect(versions.map(({ reason }) => reason)).toEqual(['Restored from version 1', 'Edited', 'Written'])
    expect(await servedTexts(id)).toEqual(['Behind the shop.'])
    await removeDocument(admin, { id, revision: document.revision })
    expect(await servedTexts(id)).toEqual([])
  })

  test('a passage is edited, disabled and put back under its own id', async () => {
    const admin = await open()
    const { id } = await createDocument(admin, { title: 'Hours', body: long('hours', 3) })
    await desk().runAll()
    const [first, second] = (await readDocument(admin, { id })).chunks
    const edited = await updateChunk(admin, { id: first?.id ?? '', revision: 1, change: { text: 'Open all night.' } })
    expect(edited).toMatchObject({ text: 'Open all night.', override: { original: first?.text }, revision: 2 })
    await updateChunk(admin, { id: second?.id ?? '', revision: 1, change: { enabled: false } })
    await desk().runAll()
    expect(await servedTexts(id)).toEqual(['Open all night.', (await readDocument(admin, { id })).chunks[2]?.text])
    expect(await readPassage(desk().as({ kind: 'visitor', visitorId: '' }), { chunkId: first?.id ?? '' })).toMatchObject({
      text: 'Open all night.',
    })
    expect(await catchError(readPassage(desk().as({ kind: 'visitor', visitorId: '' }), { chunkId: second?.id ?? '' }))).toMatchObject({
      code: 'not-found',
    })
    await revertChunk(admin, { id: first?.id ?? '', revision: 2 })
    await desk().runAll()
    expect((await readDocument(admin, { id })).chunks[0]).toMatchObject({ id: first?.id, text: first?.text, override: null })
  })

  test('encodes only what has changed', async () => {
    const admin = await open()
    const body = long('boxes', 30)
    const { id } = await createDocument(admin, { title: 'Boxes', body })
    expect(await indexDocument(desk().ctx, { documentId: id })).toEqual({ kind: 'indexed', encoded: 30, kept: 0 })
    const ids = (await readDocument(admin, { id })).chunks.map((chunk) => chunk.id)
    await updateDocument(admin, { id, revision: 1, change: { body: body.replace('boxes 7.', 'crates 7.') } })
    expect(await indexDocument(desk().ctx, { documentId: id })).toEqual({ kind: 'indexed', encoded: 1, kept: 29 })
    const after = (await readDocument(admin, { id })).chunks.map((chunk) => chunk.id)
    expect(after.filter((chunk, index) => chunk !== ids[index])).toHaveLength(1)
    await desk().runAll()
  })

  test('two who index the same document do not get in each other’s way', async () => {
    const admin = await open()
    const { id } = await createDocument(admin, { title: 'Twice', body: long('twice', 30) })
    const results = await Promise.all([1, 2, 3].map(() => indexDocument(desk().ctx, { documentId: id })))
    expect(results.map(({ kind }) => kind).sort()).toEqual(['busy', 'busy', 'indexed'])
    expect(await servedTexts(id)).toHaveLength(30)
    await desk().runAll()
  })

  test('search never finds less, nor two versions, while every document is indexed anew', { timeout: 120_000 }, async () => {
    const admin = await open()
    const { db, encoder } = desk().ctx
    // One that is written with the switch, and one whose passages are put by first.
    const sizes = [3, 30]
    const documents = await Promise.all(
      sizes.map((size, index) => createDocument(admin, { title: `Zebras ${index}`, body: long('zebra old', size) })),
    )
    await desk().runAll()
    const vector = await encoder.encode('zebra')
    const search = searchInDatabase(db, encoder.hash)
    const find = async () => {
      const hits = await search.search('zebra', vector, { audience: 'public' })
      return documents.map(({ id }) => hits.filter(({ documentId }) => documentId === id))
    }
    const found = (await find()).map((hits) => hits.length)
    expect(Math.min(...found)).toBeGreaterThan(0)
    let looks = 0
    for (let edition = 1; looks <= 30; edition += 1) {
      for (const [index, { id }] of documents.entries()) {
        const { document } = await readDocument(admin, { id })
        const body = long(`zebra edition${edition}`, sizes[index] ?? 0)
        await updateDocument(admin, { id, revision: document.revision, change: { body } })
      }
      let running = true
      const work = Promise.all(documents.map(({ id }) => indexDocument(desk().ctx, { documentId: id }))).finally(() => {
        running = false
      })
      while (running) {
        for (const [index, hits] of (await find()).entries()) {
          expect(hits.length).toBeGreaterThanOrEqual(Math.min(found[index] ?? 0, sizes[index] ?? 0, 3))
          expect(new Set(hits.map(({ text }) => /zebra (\w+)/.exec(text)?.[1])).size).toBe(1)
        }
        looks += 1
        await pause()
      }
      expect((await work).map(({ kind }) => kind)).toEqual(['indexed', 'indexed'])
    }
    await desk().runAll()
  })
})
