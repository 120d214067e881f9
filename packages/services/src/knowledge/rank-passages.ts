import { cleanQuestion, withoutShopName } from '@frontdesk/core/retrieval/clean-question'
import { type FusedScores, fuse } from '@frontdesk/core/retrieval/fuse'
import { isFollowUp } from '@frontdesk/core/retrieval/is-follow-up'
import { support, supportThreshold } from '@frontdesk/core/retrieval/support'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { ChunkHit } from '@frontdesk/db/knowledge/search-chunks'
import type { TurnContext } from '../context.ts'

export type RankedPassage = ChunkHit & { scores: FusedScores }

/** `question` is what was searched for: the message, or the message with the one before it; `words` is what of it was scored by words. */
export type Ranking = {
  question: string
  words: string
  vector: Float32Array
  passages: RankedPassage[]
  /** Probability that the best passage answers, and whether that is enough to answer. */
  confidence: number
  supported: boolean
}

type Input = { question: string; vector: Float32Array; previous: string | null; topic: string | null }
type RankContext = Pick<TurnContext, 'encoder' | 'passages' | 'shopName'>

/** `given` is the question's vector where it is known. */
const rank = async (ctx: RankContext, question: string, given: Float32Array | null, topic: Float32Array | null): Promise<Ranking> => {
  const words = cleanQuestion(question, ctx.shopName)
  const meaning = withoutShopName(question, ctx.shopName)
  const vector = given && meaning === question ? given : await ctx.encoder.encode(meaning)
  const passages = fuse(await ctx.passages.search(words, vector, { audience: 'public', topic }))
  const confidence = support(passages)
  return { question, words, vector, passages, confidence, supported: confidence >= supportThreshold }
}

/** True when the passage holds at least half of what a message itself names: it answers the message and not just the one before. */
const isAbout = (words: string, passage: RankedPassage | undefined): boolean => {
  const named = terms(words)
  const held = new Set(passage ? terms(`${passage.title} ${passage.heading} ${passage.text}`) : [])
  return named.filter((term) => held.has(term)).length >= named.length / 2
}

/**
 * Ranks passages for a question and says how well the best one answers it. A message that leans on the one before it ("and to Canada?")
 * is searched together with that too, and the better supported reading counts.
 */
export const rankPassages = async (ctx: RankContext, { question, vector, previous, topic }: Input): Promise<Ranking> => {
  const topicVector = topic === null ? null : await ctx.encoder.encode(topic)
  const alone = await rank(ctx, question, vector, topicVector)
  const leaning = isFollowUp(question)
  if (previous === null || leaning === 'no' || (leaning === 'maybe' && alone.supported)) return alone
  const together = `${previous} ${question}`
  const joined = await rank(ctx, together, null, topicVector)
  return joined.confidence > alone.confidence && isAbout(alone.words, joined.passages[0]) ? joined : alone
}
