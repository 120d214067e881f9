import { fileURLToPath } from 'node:url'
import { openTestPglite } from '@frontdesk/db/testing/databases'
import { readArticles } from '@frontdesk/seed/seed/read-articles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPassageSearch } from './create-passage-search.ts'
import { importArticles } from './import-articles.ts'
import type { PassageSearch } from './passage-search.ts'
import { rankPassages } from './rank-passages.ts'
import { type KnowledgeContext, openKnowledge } from './testing/open-knowledge.ts'
import { nearMisses, outOfScopeQuestions, shopQuestions } from './testing/shop-questions.ts'

const seedFolder = fileURLToPath(new URL('../../../../prisma/seed', import.meta.url))
const articles = readArticles(seedFolder)
const slugOf = new Map(articles.map(({ slug, title }) => [title, slug]))

describe("the shop's articles", () => {
  let ctx: KnowledgeContext & { passages: PassageSearch }
  let close: () => Promise<void>
  beforeAll(async () => {
    const opened = await openKnowledge(openTestPglite)
    const { db, log, encoder } = opened.ctx
    close = opened.close
    ctx = { ...opened.ctx, passages: createPassageSearch({ db, log, encoderHash: encoder.hash }) }
    expect(await importArticles(ctx, { articles })).toEqual({ written: articles.length, indexed: articles.length })
  }, 120_000)
  afterAll(() => close())

  const ask = async (question: string) => {
    const input = { question, vector: await ctx.encoder.encode(question), previous: [], topic: null }
    return rankPassages(ctx, input)
  }
  /** Shares of the questions of which `judge` is true. */
  const share = async <Question>(questions: readonly Question[], judge: (question: Question) => Promise<boolean>): Promise<number> => {
    const verdicts: boolean[] = []
    for (const question of questions) verdicts.push(await judge(question))
    return verdicts.filter(Boolean).length / questions.length
  }

  test('are found by the questions they answer', async () => {
    const ranks: number[] = []
    for (const { question, articles: right } of shopQuestions) {
      const { passages } = await ask(question)
      const slugs = [...new Set(passages.map(({ title }) => slugOf.get(title) ?? ''))]
      ranks.push(slugs.findIndex((slug) => right.includes(slug)))
    }
    const recall = (depth: number) => ranks.filter((rank) => rank >= 0 && rank < depth).length / ranks.length
    expect(recall(1)).toBeGreaterThanOrEqual(0.85)
    expect(recall(3)).toBeGreaterThanOrEqual(0.95)
  })

  test('answer most questions, and few that they do not answer', async () => {
    const refused = async (question: string) => !(await ask(question)).supported
    expect(await share(shopQuestions, ({ question }) => refused(question))).toBeLessThanOrEqual(0.1)
    expect(await share(outOfScopeQuestions, refused)).toBeGreaterThanOrEqual(0.9)
    expect(await share(nearMisses, refused)).toBeGreaterThanOrEqual(0.6)
  })

  test('cost nothing when imported again unchanged', async () => {
    expect(await importArticles(ctx, { articles })).toEqual({ written: 0, indexed: 0 })
  })

  test('are indexed again when a run was cut off before its passages were written', async () => {
    await ctx.db.query("UPDATE document SET indexed_hash = NULL WHERE external_id = 'warranty'", [])
    expect(await importArticles(ctx, { articles })).toEqual({ written: 0, indexed: 1 })
  })
})
