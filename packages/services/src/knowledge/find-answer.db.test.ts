import { isAppError } from '@frontdesk/core/errors'
import { openTestPglite } from '@frontdesk/db/testing/databases'
import { createScriptedProvider } from '@frontdesk/llm/providers/scripted'
import { createLlmRegistry } from '@frontdesk/llm/registry'
import { createMetrics } from '@frontdesk/telemetry/metrics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPassageSearch } from './create-passage-search.ts'
import { type FindAnswerInput, findAnswer } from './find-answer.ts'
import { type Article, importArticles } from './import-articles.ts'
import type { PassageSearch } from './passage-search.ts'
import { readPassage } from './read-passage.ts'
import { type KnowledgeContext, openKnowledge } from './testing/open-knowledge.ts'

const article = (slug: string, title: string, body: string, audience: Article['audience'] = 'public'): Article => ({
  slug,
  title,
  body,
  audience,
  category: 'Help',
  revisedAt: new Date('2026-02-03'),
})

const articles = [
  article('returns', 'What is your return policy?', 'You can return items within 30 days of delivery. The return label is free in the US.'),
  article(
    'shipping',
    'How much does delivery cost?',
    'Standard delivery costs $4.95.\n\n## Where do you ship?\n\nShipping to Canada costs $14.95 and takes 7 to 14 days.',
  ),
  article(
    'account',
    'How do I delete my account?',
    'Deletion takes 30 days.\n\n## Steps\n\n1. Open Account > Privacy.\n2. Choose to delete the account.',
  ),
  article('fraud', 'How do agents check refunds for fraud?', 'Agents check refunds above $400 for fraud in the ledger.', 'internal'),
]

let ctx: KnowledgeContext & { passages: PassageSearch }
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await openKnowledge(openTestPglite)
  close = opened.close
  await importArticles(opened.ctx, { articles })
  const { db, log, encoder } = opened.ctx
  ctx = { ...opened.ctx, passages: createPassageSearch({ db, log, encoderHash: encoder.hash }) }
}, 120_000)
afterAll(() => close())

const ask = async (
  question: string,
  {
    primary = null,
    passages = ctx.passages,
    rewrites = false,
    ...rest
  }: Partial<FindAnswerInput> & {
    primary?: ReturnType<typeof createScriptedProvider> | null
    passages?: PassageSearch
    rewrites?: boolean
  } = {},
) => {
  const llm = createLlmRegistry({
    primary,
    deadlineMs: 2000,
    rewriteDeadlineMs: rewrites ? 2000 : 0,
    breaker: { threshold: 5, halfOpenAfterMs: 1000 },
    metrics: createMetrics({ service: 'worker' }),
    log: ctx.log,
  })
  const streamed: string[] = []
  const found = await findAnswer(
    { ...ctx, passages, llm },
    {
      question,
      vector: await ctx.encoder.encode(question),
      history: [],
      signal: new AbortController().signal,
      onDelta: (text) => streamed.push(text),
      ...rest,
    },
  )
  return { ...found, streamed: streamed.join('') }
}

test('searches for what mistyped words mean where no passage answers them as they are, and else leaves them', async () => {
  const mistyped = 'how lnog doess deeltion tkae'
  expect((await ask(mistyped)).outcome).toMatchObject({ kind: 'unsupported' })
  const respelled = 'how long does deletion take'
  expect((await ask(mistyped, { respelled })).outcome).toMatchObject({ kind: 'answered', text: expect.stringContaining('30 days') })
  expect((await ask(respelled, { respelled: 'how long does desertion bake' })).outcome).toMatchObject({
    kind: 'answered',
    text: expect.stringContaining('30 days'),
  })
})

test('answers in the words of the articles, each sentence with a citation that opens', async () => {
  const { outcome, retrieval, answer } = await ask('within how many days can I return items?')
  if (outcome.kind !== 'answered') throw new Error('The question was refused.')
  expect(outcome.text).toContain('You can return items within 30 days of delivery. [1]')
  const [citation] = outcome.content.citations ?? []
  expect(citation).toMatchObject({
    marker: 1,
    title: 'What is your return policy?',
    sentence: 'You can return items within 30 days of delivery.',
  })
  expect(outcome.content.notice).toBeUndefined()
  expect(answer).toEqual({ provider: 'extractive', fallback: false, droppedSentences: [] })
  expect(retrieval?.passages[0]).toMatchObject({ chunkId: citation?.chunkId, used: true, rejected: null })
  expect(retrieval?.passages.slice(1).every((passage) => passage.rejected !== null)).toBe(true)

  const passage = await readPassage({ ...ctx, actor: { kind: 'visitor', visitorId: 'v' } }, { chunkId: citation?.chunkId ?? '' })
  expect(passage).toMatchObject({
    title: 'What is your return policy?',
    heading: null,
    category: 'Help',
    revisedAt: '2026-02-03T00:00:00.000Z',
  })
  expect(passage.sentences.map(({ start, end }) => passage.text.slice(start, end))).toContain(citation?.sentence)
})

test('refuses what no article answers and says why in the trace', async () => {
  const { outcome, retrieval, answer, streamed } = await ask('who won the basketball finals last night')
  expect(outcome).toEqual({ kind: 'unsupported', searched: 'our help articles' })
  expect([answer, streamed]).toEqual([null, ''])
  expect(retrieval?.confidence).toBeLessThan(retrieval?.threshold ?? 0)
  expect(retrieval?.passages[0]).toMatchObject({ used: false, rejected: 'Support is below the threshold.' })
})

test('never answers visitors from internal articles, nor opens them', async () => {
  const { retrieval } = await ask('how do agents check refunds for fraud?')
  expect(retrieval?.passages.map(({ title }) => title)).not.toContain('How do agents check refunds for fraud?')
  const [row] = await ctx.db.query<{ id: string }>(
    "SELECT c.id FROM chunk c JOIN document d ON d.id = c.document_id WHERE external_id = 'fraud'",
    [],
  )
  const open = (actor: Parameters<typeof readPassage>[0]['actor']) => readPassage({ ...ctx, actor }, { chunkId: row?.id ?? '' })
  await expect(open({ kind: 'visitor', visitorId: 'v' })).rejects.toSatisfy((error) => isAppError(error) && error.code === 'not-found')
  expect((await open({ kind: 'user', userId: 'u', name: 'A', role: 'viewer' })).text).toContain('ledger')
})

test('reads a message that leans on the one before it together with that', async () => {
  const history = [
    { sender: 'visitor', text: 'how much does shipping cost?' },
    { sender: 'bot', text: 'Standard delivery costs $4.95.' },
  ]
  const { outcome } = await ask('and to Canada?', { history })
  expect(outcome).toMatchObject({ kind: 'answered', text: expect.stringContaining('Shipping to Canada costs $14.95') })
  for (const question of ['is it going to rain today?', 'and who won the basketball finals?']) {
    expect((await ask(question, { history })).outcome.kind).toBe('unsupported')
  }
})

test('lets a language model say what a message means that leans on others, and does without it when it fails', async () => {
  const history = [
    { sender: 'visitor', text: 'how much does shipping cost?' },
    { sender: 'bot', text: 'Standard delivery costs $4.95.' },
  ]
  const answer = { deltas: ['Shipping to Canada costs $14.95 and takes 7 to 14 days [1].'] }
  for (const rewriting of [{ deltas: ['How much does shipping to Canada cost?'] }, { deltas: [], end: 'fail' as const }]) {
    const primary = createScriptedProvider(rewriting, answer)
    const { outcome } = await ask('what about canada then, my friend?', { history, primary, rewrites: true })
    expect(outcome).toMatchObject({ kind: 'answered', text: expect.stringContaining('$14.95') })
    expect(primary.rewrites).toEqual([
      { question: 'what about canada then, my friend?', previous: ['how much does shipping cost?'], cited: null },
    ])
  }
  const alone = createScriptedProvider({ deltas: ['Items can be returned within 30 days of delivery [1].'] })
  expect((await ask('within how many days can items be returned?', { primary: alone, rewrites: true })).outcome.kind).toBe('answered')
  expect(alone.rewrites).toEqual([])
})

test('keeps of a language model what the articles bear out', async () => {
  const deltas = ['Items can be returned ', 'within 30 days of delivery [1]. ', 'We also give you a free pony [1].']
  const primary = createScriptedProvider({ deltas })
  const { outcome, answer, streamed } = await ask('within how many days can I return items?', { primary })
  expect(outcome).toMatchObject({ kind: 'answered', text: 'Items can be returned within 30 days of delivery. [1]' })
  expect(answer).toEqual({ provider: 'scripted', fallback: false, droppedSentences: ['We also give you a free pony.'] })
  expect(streamed).toBe(deltas.join(''))
  expect(primary.requests[0]).toMatchObject({ question: 'within how many days can I return items?', shopName: 'Larkfield' })
})

test('refuses when the language model says there is no answer or nothing of its answer is left', async () => {
  for (const text of ['NO_ANSWER', 'We give you a free pony [1].']) {
    const { outcome } = await ask('within how many days can I return items?', { primary: createScriptedProvider({ deltas: [text] }) })
    expect(outcome.kind).toBe('unsupported')
  }
})

test('answers extractively, with a notice, when the language model fails', async () => {
  const { outcome, answer } = await ask('within how many days can I return items?', {
    primary: createScriptedProvider({ deltas: [], end: 'fail' }),
  })
  expect(outcome).toMatchObject({ kind: 'answered', content: { notice: 'llm-down' } })
  expect(answer).toMatchObject({ provider: 'extractive', fallback: true })
})

test('lets the recognised topic decide between passages', async () => {
  const first = async (topic: string | null) => (await ask('how long?', { topic })).retrieval?.passages[0]?.title
  expect(await first('Delivery times and shipping')).toBe('How much does delivery cost?')
  expect(await first('Account deletion')).toBe('How do I delete my account?')
})

test('follows the newer of two articles that contradict each other, and says so', async () => {
  const dated = (slug: string, days: number, revisedAt: string): Article => ({
    ...article(slug, `Loans of skis ${slug}`, `A pair of rental skis can be kept for ${days} days in winter.`),
    revisedAt: new Date(revisedAt),
  })
  await importArticles(ctx, { articles: [dated('of old', 3, '2024-01-01'), dated('of late', 9, '2026-05-01')] })
  const passages = createPassageSearch({ db: ctx.db, log: ctx.log, encoderHash: ctx.encoder.hash })
  const { outcome, conflicts } = await ask('for how many days can I keep a pair of rental skis?', { passages })
  expect(conflicts).toMatchObject([
    { about: 'numbers', newer: { title: 'Loans of skis of late' }, older: { title: 'Loans of skis of old' } },
  ])
  if (outcome.kind !== 'answered') throw new Error('The question was refused.')
  expect(outcome.text).toMatch(/^A pair of rental skis can be kept for 9 days in winter\. \[1\]/)
  expect(outcome.text).toContain('says otherwise')
  expect(outcome.content.citations?.map(({ title }) => title)).toEqual(['Loans of skis of late', 'Loans of skis of old'])
})

test('stops when told to', async () => {
  const primary = createScriptedProvider({ deltas: ['a'], end: 'hang' })
  const abort = new AbortController()
  const asked = ask('within how many days can I return items?', {
    primary,
    signal: abort.signal,
    onDelta: () => abort.abort(new Error('stopped')),
  })
  await expect(asked).rejects.toThrow('stopped')
})
