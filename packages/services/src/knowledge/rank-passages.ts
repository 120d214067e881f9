import { cleanQuestion, withoutShopName } from '@frontdesk/core/retrieval/clean-question'
import { findDuplicates } from '@frontdesk/core/retrieval/find-duplicates'
import { fuse } from '@frontdesk/core/retrieval/fuse'
import { isFollowUp } from '@frontdesk/core/retrieval/is-follow-up'
import { contentTokens } from '@frontdesk/core/retrieval/late-interaction'
import { type RerankedScores, rerank, rerankDepth } from '@frontdesk/core/retrieval/rerank'
import { rewriteQuestion } from '@frontdesk/core/retrieval/rewrite-question'
import { support, supportThreshold } from '@frontdesk/core/retrieval/support'
import { supportFeatures } from '@frontdesk/core/retrieval/support-features'
import { terms } from '@frontdesk/core/retrieval/terms'
import { weighSources } from '@frontdesk/core/retrieval/weigh-sources'
import type { SentenceHit } from '@frontdesk/db/knowledge/read-sentences'
import type { ChunkHit } from '@frontdesk/db/knowledge/search-chunks'
import type { TurnContext } from '../context.ts'
import type { SearchOptions } from './passage-search.ts'

export type RankedPassage = ChunkHit & { scores: RerankedScores }

/** `question` is what was searched for: the message, or what it means in its conversation; `words` is what of it was scored by words. */
export type Ranking = {
  question: string
  /** True when the message was read together with what was said before. */
  rewritten: boolean
  words: string
  vector: Float32Array
  passages: RankedPassage[]
  /** Passages left out because another says the same, each with the id of that one. */
  duplicates: { passage: RankedPassage; of: string }[]
  /** Of the best passages. */
  sentences: SentenceHit[]
  /** Probability that the best passage answers, and whether that is enough to answer. */
  confidence: number
  supported: boolean
  /** Milliseconds. */
  ms: { encode: number; search: number; rerank: number }
}

export type RankInput = {
  question: string
  /** Of `question`, where it is known. */
  vector?: Float32Array
  /** The visitor's earlier messages, oldest first, and the title of the document cited last. */
  previous: readonly string[]
  cited?: string | null
  /** What the message was recognised to be about, in words. */
  topic: string | null
  filters?: Partial<Pick<SearchOptions, 'audience' | 'collection' | 'language'>>
  signal?: AbortSignal
}
/** `llm` is asked what a message means that leans on others; without one, or when it fails, rules say it. */
type RankContext = Pick<TurnContext, 'encoder' | 'passages' | 'shopName'> & { llm?: Pick<TurnContext['llm'], 'rewriteQuestion'> }
type Options = Pick<RankInput, 'filters'> & { given: Float32Array | undefined; topic: Float32Array | null }

/** Passages whose sentences are looked at. */
const closeReading = 4

const encodeQuestion = async ({ encoder }: RankContext, text: string, given: Float32Array | undefined) => {
  const encoding = await encoder.encodeTokens?.(text)
  if (encoding) return { vector: encoding.vector, tokens: contentTokens(encoding.tokens, encoding.pieces) }
  return { vector: given ?? (await encoder.encode(text)), tokens: null }
}

const rank = async (ctx: RankContext, question: string, { given, topic, filters }: Options): Promise<Omit<Ranking, 'rewritten'>> => {
  const startedAt = performance.now()
  const words = cleanQuestion(question, ctx.shopName)
  const meaning = withoutShopName(question, ctx.shopName)
  let encodedAt = startedAt
  const encoding = encodeQuestion(ctx, meaning, meaning === question ? given : undefined).finally(() => {
    encodedAt = performance.now()
  })
  const encoded = encoding.then(({ vector }) => vector)
  const [{ vector, tokens }, hits] = await Promise.all([
    encoding,
    ctx.passages.search(words, encoded, { audience: 'public', ...filters, topic }),
    encoded,
  ])
  const fused = weighSources(fuse(hits))
  const duplicates = findDuplicates(fused)
  const distinct = fused.filter(({ chunkId }) => !duplicates.has(chunkId))
  const searchedAt = performance.now()
  const best = distinct.slice(0, rerankDepth).map(({ chunkId }) => chunkId)
  // Sentences of more passages than are looked at, since which these are is known only after; so both are read at once.
  const [tokenVectors, read] = await Promise.all([
    tokens ? ctx.passages.readTokenVectors(best) : new Map<string, Int8Array>(),
    ctx.passages.readSentences(best, vector),
  ])
  const passages = rerank(distinct, tokens, (chunkId) => tokenVectors.get(chunkId))
  const sentences = passages.slice(0, closeReading).flatMap(({ chunkId }) => read.filter((sentence) => sentence.chunkId === chunkId))
  const confidence = support(supportFeatures(words, passages, sentences))
  const removed = rerank(
    fused.filter(({ chunkId }) => duplicates.has(chunkId)),
    null,
    () => undefined,
  )
  return {
    question,
    words,
    vector,
    passages,
    duplicates: removed.map((passage) => ({ passage, of: duplicates.get(passage.chunkId) ?? '' })),
    sentences,
    confidence,
    supported: confidence >= supportThreshold,
    ms: { encode: encodedAt - startedAt, search: searchedAt - encodedAt, rerank: performance.now() - searchedAt },
  }
}

/** True when the passage holds at least half of what a message itself names: it answers the message and not just those before it. */
const isAbout = (words: string, passage: RankedPassage | undefined): boolean => {
  const named = terms(words)
  const held = new Set(passage ? terms(`${passage.title} ${passage.heading} ${passage.text}`) : [])
  return named.filter((term) => held.has(term)).length >= named.length / 2
}

const rewrite = async (
  { llm }: RankContext,
  {
    question,
    previous,
    cited,
    signal,
  }: { question: string; previous: readonly string[]; cited: string | null; signal: AbortSignal | undefined },
): Promise<string | null> => {
  const byRule = rewriteQuestion(question, { previous, cited })
  const leans = byRule !== null || (previous.length > 0 && isFollowUp(question) !== 'no')
  if (!llm || !leans) return byRule
  const byModel = await llm.rewriteQuestion({ question, previous, cited }, { signal: signal ?? new AbortController().signal })
  return byModel === question ? null : (byModel ?? byRule)
}

/**
 * Ranks passages for a question and says how well the best one answers it. A message that leans on those before it ("and to Canada?")
 * is searched as what it means together with them too, and the better supported reading counts.
 */
export const rankPassages = async (
  ctx: RankContext,
  { question, vector, previous, cited = null, topic, filters, signal }: RankInput,
): Promise<Ranking> => {
  const topicVector = topic === null ? null : await ctx.encoder.encode(topic)
  const alone = await rank(ctx, question, { given: vector, topic: topicVector, ...(filters ? { filters } : {}) })
  const rewritten = await rewrite(ctx, { question, previous, cited, signal })
  if (rewritten === null) return { ...alone, rewritten: false }
  const together = await rank(ctx, rewritten, { given: undefined, topic: topicVector, ...(filters ? { filters } : {}) })
  return together.confidence > alone.confidence && isAbout(alone.words, together.passages[0])
    ? { ...together, rewritten: true }
    : { ...alone, rewritten: false }
}
