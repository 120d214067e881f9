import type { Database } from '@frontdesk/db/client'
import { testShapes } from '@frontdesk/db/testing/databases'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createExactIndex } from './exact-index.ts'
import { type Article, importArticles } from './import-articles.ts'
import { refreshExactIndex } from './refresh-exact-index.ts'
import { type KnowledgeContext, openKnowledge } from './testing/open-knowledge.ts'

const article = (number: number, body = `Parcel ${number} leaves on day ${number}.`): Article => ({
  slug: `parcel-${number}`,
  audience: 'public',
  title: `Parcel ${number}`,
  category: 'Parcels',
  revisedAt: new Date('2026-01-01'),
  body,
})

describe.each(testShapes)('an index in memory on $kind', ({ open }) => {
  let ctx: KnowledgeContext
  let close: () => Promise<void>
  const articles = Array.from({ length: 45 }, (_, at) => article(at))

  beforeAll(async () => {
    ;({ ctx, close } = await openKnowledge(open))
    await importArticles(ctx, { articles })
  })
  afterAll(() => close())

  /** An index, and how often its refreshes have read documents. */
  const openIndex = () => {
    const index = createExactIndex()
    let reads = 0
    const db: Database = {
      ...ctx.db,
      transaction: (work, options) => {
        reads += 1
        return ctx.db.transaction(work, options)
      },
    }
    return {
      index,
      refresh: async () => {
        reads = 0
        const { version } = await refreshExactIndex(index, { db, encoderHash: ctx.encoder.hash })
        return { version, reads }
      },
    }
  }
  const search = async (index: ReturnType<typeof createExactIndex>, question: string) => {
    const vector = await ctx.encoder.encode(question)
    return { vector, hits: index.search(question, vector, { audience: 'public' }) }
  }

  test('reads what has changed, and nothing twice', async () => {
    const { index, refresh } = openIndex()
    const first = await refresh()
    expect(first.reads).toBe(3)
    expect(index.stamps.size).toBe(45)
    expect(await refresh()).toEqual({ version: first.version, reads: 0 })

    const changed = articles.map((one, at) => (at === 7 ? article(7, 'Parcel 7 stays for good.') : one))
    await importArticles(ctx, { articles: changed })
    const second = await refresh()
    expect(second.reads).toBe(1)
    expect(second.version).toBeGreaterThan(first.version)
    const texts = (await search(index, 'parcel 7')).hits.filter(({ title }) => title === 'Parcel 7').map(({ text }) => text)
    expect(texts).toEqual(['Parcel 7 stays for good.'])

    await ctx.db.query('UPDATE knowledge_source SET weight = 0.5, revision = revision + 1', [])
    expect((await refresh()).reads).toBe(3)
    const { hits } = await search(index, 'parcel 7')
    expect(new Set(hits.map(({ weight }) => weight))).toEqual(new Set([0.5]))
    await importArticles(ctx, { articles })
  })

  test('scores as one that was read at once', async () => {
    const { index, refresh } = openIndex()
    await refresh()
    for (const body of ['Parcel 3 is lost.', 'Parcel 3 is found, and so are its neighbours.', articles[3]?.body ?? '']) {
      await importArticles(ctx, { articles: articles.map((one, at) => (at === 3 ? article(3, body) : one)) })
      await refresh()
    }
    const whole = openIndex()
    await whole.refresh()
    for (const question of ['when does parcel 3 leave', 'neighbours', 'day 12']) {
      const byId = (hits: Awaited<ReturnType<typeof search>>['hits']) =>
        hits.toSorted((one, other) => one.chunkId.localeCompare(other.chunkId))
      expect(byId((await search(index, question)).hits)).toEqual(byId((await search(whole.index, question)).hits))
    }
  })

  test('finds what is gone no more, but reads it for whoever found it until the next refresh', async () => {
    const { index, refresh } = openIndex()
    await refresh()
    const { vector, hits } = await search(index, 'when does parcel 9 leave')
    const found = hits.find(({ title }) => title === 'Parcel 9')
    const id = found?.chunkId ?? ''
    await ctx.db.query("DELETE FROM document WHERE external_id = 'parcel-9'", [])
    await refresh()
    expect((await search(index, 'when does parcel 9 leave')).hits.map(({ title }) => title)).not.toContain('Parcel 9')
    expect(index.readSentences([id], vector).map(({ text }) => text)).toContain('Parcel 9 leaves on day 9.')
    expect(index.readTokenVectors([id]).size).toBe(1)
    await refresh()
    expect(index.readSentences([id], vector)).toEqual([])
    expect(index.readTokenVectors([id]).size).toBe(0)
  })
})
