import { fuse } from '@frontdesk/core/retrieval/fuse'
import { testShapes } from '@frontdesk/db/testing/databases'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPassageSearch } from './create-passage-search.ts'
import { type Article, importArticles } from './import-articles.ts'
import type { PassageSearch } from './passage-search.ts'
import { searchInDatabase } from './search-in-database.ts'
import { type KnowledgeContext, openKnowledge } from './testing/open-knowledge.ts'
import { createPgvectorIndex } from './vector-index/pgvector.ts'

const article = (slug: string, audience: Article['audience'], title: string, body: string): Article => ({
  slug,
  audience,
  title,
  category: 'Test',
  revisedAt: new Date('2026-01-01'),
  body,
})

const articles: Article[] = [
  article(
    'returns',
    'public',
    'What is your return policy?',
    'Return items within 30 days.\n\n## Who pays?\n\nThe return label is free. Duties are not refunded.',
  ),
  article(
    'gift-cards',
    'public',
    'How do gift cards work?',
    'Gift cards never expire.\n\n## Buying\n\n1. Choose an amount.\n2. Pay for the gift card.',
  ),
  article(
    'delivery',
    'public',
    'How long does delivery take?',
    '| Service | Time |\n| --- | --- |\n| Express | 1-2 days |\n| Standard | 3-5 days |',
  ),
  article('fraud', 'internal', 'How do we check refunds for fraud?', 'Refunds above $400 are checked for fraud by a person.'),
]

const questions = [
  'how long can I return things',
  'do gift cards expire',
  'express delivery time',
  'are refunds checked for fraud',
  'do you sell kayaks',
  'zzz',
]

describe.each(testShapes)('passage search on $kind', ({ open }) => {
  let ctx: KnowledgeContext
  let close: () => Promise<void>
  let shapes: { exact: PassageSearch; inDatabase: PassageSearch }
  const createSearch = (exactLimit: number) =>
    createPassageSearch({ db: ctx.db, log: ctx.log, encoderHash: ctx.encoder.hash, exactLimit, refreshMs: 0, patienceMs: 30_000 })

  beforeAll(async () => {
    ;({ ctx, close } = await openKnowledge(open))
    await importArticles(ctx, { articles })
    shapes = { exact: createSearch(5000), inDatabase: createSearch(0) }
  })
  afterAll(() => close())

  const searchBoth = async (question: string, audience: 'public' | 'internal') => {
    const options = { audience, topic: await ctx.encoder.encode('Gift cards') }
    const vector = await ctx.encoder.encode(question)
    const [exact, inDatabase] = [
      await shapes.exact.search(question, vector, options),
      await shapes.inDatabase.search(question, vector, options),
    ]
    return { exact: fuse(exact), inDatabase: fuse(inDatabase), vector }
  }

  test.each(questions)('gives the same passages and scores in memory and in the database for %j', async (question) => {
    for (const audience of ['public', 'internal'] as const) {
      const { exact, inDatabase } = await searchBoth(question, audience)
      expect(inDatabase.map((hit) => [hit.title, hit.position, hit.heading, hit.text])).toEqual(
        exact.map((hit) => [hit.title, hit.position, hit.heading, hit.text]),
      )
      for (const [rank, hit] of exact.entries()) {
        for (const score of ['lexical', 'coverage', 'vector', 'sentence', 'topic'] as const) {
          expect(inDatabase[rank]?.[score], `${score} of ${hit.title}`).toBeCloseTo(hit[score], 5)
        }
      }
    }
  })

  test('finds the same by vector indexes that are given', async () => {
    const { db, encoder } = ctx
    const open = (kind: 'passage' | 'sentence') => createPgvectorIndex({ db, kind, encoderHash: encoder.hash })
    const foreign = searchInDatabase(db, encoder.hash, { passages: open('passage'), sentences: open('sentence') })
    const [question, options] = ['do gift cards expire', { audience: 'public', topic: null }] as const
    const vector = await encoder.encode(question)
    const [own, given] = await Promise.all(
      [shapes.inDatabase, foreign].map(async (search) => fuse(await search.search(question, vector, options))),
    )
    expect(given?.map(({ chunkId }) => chunkId)).toEqual(own?.map(({ chunkId }) => chunkId))
    expect(given?.map(({ scores }) => scores.fused)).toEqual(own?.map(({ scores }) => expect.closeTo(scores.fused, 5)))
  })

  test('ranks the passage that answers first', async () => {
    const { exact } = await searchBoth('do gift cards expire', 'public')
    expect(exact[0]).toMatchObject({ title: 'How do gift cards work?', heading: '', text: 'Gift cards never expire.' })
  })

  test('shows internal passages to staff alone', async () => {
    const titles = (hits: { title: string }[]) => new Set(hits.map((hit) => hit.title))
    const visitor = await searchBoth('are refunds checked for fraud', 'public')
    const staff = await searchBoth('are refunds checked for fraud', 'internal')
    for (const shape of ['exact', 'inDatabase'] as const) {
      expect(titles(visitor[shape])).not.toContain('How do we check refunds for fraud?')
      expect(staff[shape][0]?.title).toBe('How do we check refunds for fraud?')
    }
  })

  test('keeps to a collection and a language, and shows nothing switched off, retired or put by for later', async () => {
    const titles = async (options: { collection?: string; language?: string } = {}) => {
      const vector = await ctx.encoder.encode('do gift cards expire')
      const found = [createSearch(5000), createSearch(0)].map((shape) =>
        shape.search('do gift cards expire', vector, { audience: 'public', ...options }),
      )
      const [exact, inDatabase] = (await Promise.all(found)).map((hits) => [...new Set(hits.map(({ title }) => title))].sort())
      expect(inDatabase).toEqual(exact)
      return exact ?? []
    }
    const all = await titles()
    const card = 'How do gift cards work?'
    const others = all.filter((title) => title !== card)
    const set = (change: string) => ctx.db.query(`UPDATE document SET ${change} WHERE external_id = 'gift-cards'`, [])
    const setChunks = (change: string) =>
      ctx.db.query(`UPDATE chunk SET ${change} FROM document d WHERE d.id = document_id AND d.external_id = 'gift-cards'`, [])

    await set("collection = 'cards', language = 'de'")
    expect(await titles({ collection: 'cards' })).toEqual([card])
    expect(await titles({ language: 'en' })).toEqual(others)
    expect(await titles({ language: 'de' })).toEqual(all)
    await set("collection = 'Help', language = NULL")
    for (const [hide, show] of [
      [() => set("status = 'retired'"), () => set("status = 'active'")],
      [() => setChunks('enabled = false'), () => setChunks('enabled = true')],
      [() => setChunks('generation = chunk.generation + 1'), () => setChunks('generation = chunk.generation - 1')],
    ] as const) {
      await hide()
      expect(await titles()).toEqual(others)
      await show()
      expect(await titles()).toEqual(all)
    }
  })

  test('reads the same token vectors in memory and in the database', async () => {
    const { exact } = await searchBoth('do gift cards expire', 'public')
    const ids = exact.slice(0, 2).map((hit) => hit.chunkId)
    const [inMemory, stored] = [await shapes.exact.readTokenVectors(ids), await shapes.inDatabase.readTokenVectors(ids)]
    expect([...stored].sort()).toEqual([...inMemory].sort())
    for (const id of ids) expect((inMemory.get(id)?.length ?? 0) % 128).toBe(0)
    expect(inMemory.get(ids[0] ?? '')?.length).toBeGreaterThan(0)
  })

  test('reads the sentences of passages in the order asked for', async () => {
    const { exact, vector } = await searchBoth('do gift cards expire', 'public')
    const ids = exact.slice(0, 2).map((hit) => hit.chunkId)
    const [inMemory, stored] = [await shapes.exact.readSentences(ids, vector), await shapes.inDatabase.readSentences(ids, vector)]
    expect(stored.map(({ cosine, ...rest }) => rest)).toEqual(inMemory.map(({ cosine, ...rest }) => rest))
    stored.forEach(({ cosine }, at) => {
      expect(cosine).toBeCloseTo(inMemory[at]?.cosine ?? 0, 5)
    })
    expect(inMemory[0]).toMatchObject({ chunkId: ids[0], position: 0, start: 0, end: 0, text: 'How do gift cards work?' })
  })

  test('sees no passages of another encoder', async () => {
    const other = createPassageSearch({ db: ctx.db, log: ctx.log, encoderHash: 'another', exactLimit: 5000 })
    const otherInDatabase = createPassageSearch({ db: ctx.db, log: ctx.log, encoderHash: 'another', exactLimit: 0 })
    const vector = await ctx.encoder.encode('gift cards')
    expect(await other.search('gift cards', vector, { audience: 'internal' })).toEqual([])
    expect(await otherInDatabase.search('gift cards', vector, { audience: 'internal' })).toEqual([])
  })

  test('takes up changes by itself, keeps the ids of unchanged passages and drops the old ones', async () => {
    const before = (await searchBoth('do gift cards expire', 'public')).exact
    const [returns, giftCards] = articles as [Article, Article]
    const changed = { ...giftCards, body: giftCards.body.replace('Gift cards never expire.', 'Gift cards expire after 9 years.') }
    expect(await importArticles(ctx, { articles: [returns, changed] })).toEqual({ written: 1, indexed: 1 })
    const after = (await searchBoth('do gift cards expire', 'public')).exact
    expect(after.map((hit) => hit.text)).toContain('Gift cards expire after 9 years.')
    expect(after.map((hit) => hit.text)).not.toContain('Gift cards never expire.')
    const idOf = (hits: typeof after, heading: string) => hits.find((hit) => hit.heading === heading)?.chunkId
    expect(idOf(after, 'Buying')).toBe(idOf(before, 'Buying'))
    expect(await importArticles(ctx, { articles: [returns, changed] })).toEqual({ written: 0, indexed: 0 })
    const reloaded = createSearch(5000)
    expect(fuse(await reloaded.search('zzz', await ctx.encoder.encode('zzz'), { audience: 'internal' }))).toHaveLength(6)
  })
})
