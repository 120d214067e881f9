import { expect, test } from 'vitest'
import type { Context } from '../../context.ts'
import { describeOnEachDesk } from '../../testing/open-test-desk.ts'
import { createPassageSearch } from '../create-passage-search.ts'
import { createDocument } from '../document/create-document.ts'
import { rankPassages } from '../rank-passages.ts'
import { addRetrievalTest, removeRetrievalTest, runRetrievalTests } from './retrieval-tests.ts'
import { searchLab } from './search-lab.ts'

/** The same context with an index that is never old, and the audiences that were searched for. */
const watchSearches = (ctx: Context): { ctx: Context; audiences: string[] } => {
  const audiences: string[] = []
  const open: Context['knowledge']['open'] = async () => {
    const opened = await ctx.knowledge.open()
    const passages = createPassageSearch({ db: ctx.db, log: ctx.log, encoderHash: opened.encoder.hash })
    const search: typeof passages.search = (question, vector, options) => {
      audiences.push(options.audience)
      return passages.search(question, vector, options)
    }
    return { ...opened, passages: { ...passages, search } }
  }
  return { ctx: { ...ctx, knowledge: { open } }, audiences }
}

describeOnEachDesk((desk) => {
  const question = 'kayaks rented hour'

  test('searches again only where a filter takes something out, and shows how passages rank and why one is missing', async () => {
    const { ctx: admin, audiences } = watchSearches(desk().as(await desk().newStaff('admin')))
    const search = async (filters: Parameters<typeof searchLab>[1]['filters']) => {
      const result = await searchLab(admin, { question, filters })
      return { result, searches: audiences.splice(0) }
    }
    const { id } = await createDocument(admin, {
      title: 'Kayaks',
      body: 'Kayaks are rented by the hour at the lake.',
      collection: 'Rental',
    })
    await desk().runAll()
    const plain = await search({})
    expect(plain.searches).toEqual(['internal'])
    expect((await search({ collection: 'Rental' })).searches).toEqual(['internal', 'public'])
    const alone = await rankPassages(desk().ctx, { question, previous: [], topic: null })
    expect(plain.result.confidence).toBe(alone.confidence)
    expect(plain.result.hits.map(({ chunkId, scores }) => [chunkId, scores.reranked])).toEqual(
      alone.passages.map(({ chunkId, scores }) => [chunkId, scores.reranked]),
    )
    expect(plain.result.answer?.text).toContain('Kayaks are rented by the hour')

    const inside = await createDocument(admin, { title: 'Kayak keys', body: 'Kayaks keys hang in the office.', audience: 'internal' })
    await desk().runAll()
    const { result, searches } = await search({})
    expect(searches).toEqual(['internal', 'public'])
    expect(result.hits[0]).toMatchObject({ documentId: id, ranks: { lexical: 1, fused: 1 }, source: 'Articles' })
    expect(result.hits.find(({ documentId }) => documentId === inside.id)?.removedBy).toBe('It is for staff alone.')
    expect((await search({ audience: 'internal' })).searches).toEqual(['internal', 'public'])
    expect((await search({ collection: 'Rental' })).searches).toEqual(['internal', 'public', 'public'])
  })

  test('runs kept questions', async () => {
    const admin = desk().as(await desk().newStaff('admin'))
    const { id } = await createDocument(admin, { title: 'Rowing', body: 'Rowing boats are lent on Sundays.' })
    await desk().runAll()
    const kept = 'rowing boats lent sundays'
    const { id: testId } = await addRetrievalTest(admin, { question: kept, documentId: id })
    const ran = (await runRetrievalTests(admin)).find((one) => one.id === testId)
    const { confidence, threshold } = await searchLab(admin, { question: kept, filters: {} })
    expect(ran).toMatchObject({ expected: { documentId: id, title: 'Rowing' }, passed: confidence >= threshold })
    await removeRetrievalTest(admin, { id: testId })
  })
})
