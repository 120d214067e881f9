import type { Trace } from '@frontdesk/contracts/trace'
import type { SearchOutcome } from '@frontdesk/core/dialog/types'
import { type CheckedAnswer, checkCitations } from '@frontdesk/core/retrieval/check-citations'
import { type Evidence, selectEvidence } from '@frontdesk/core/retrieval/select-evidence'
import { supportThreshold } from '@frontdesk/core/retrieval/support'
import { isNoAnswer } from '@frontdesk/llm/no-answer'
import type { TurnContext } from '../context.ts'
import { type Ranking, rankPassages } from './rank-passages.ts'

export type FindAnswerInput = {
  question: string
  /** Of `question`. */
  vector: Float32Array
  /** Earlier messages, oldest first. */
  history: readonly { sender: string; text: string }[]
  /** What the message was recognised to be about, in words ("Gift wrapping"). */
  topic?: string | null
  signal: AbortSignal
  onDelta: (text: string) => void
  /** Measures a stage. */
  time?: <T>(stage: string, work: () => Promise<T>) => Promise<T>
}

export type FoundAnswer = { outcome: SearchOutcome; retrieval: Trace['retrieval']; answer: Trace['answer'] }
type AnswerContext = Pick<TurnContext, 'encoder' | 'passages' | 'llm' | 'shopName'>

/** Passages whose sentences may become evidence, and passages the "Why?" panel shows. */
const limits = { evidence: 4, traced: 8 } as const
const searched = 'our help articles'

const untimed: NonNullable<FindAnswerInput['time']> = (_stage, work) => work()

const gatherEvidence = async (ctx: AnswerContext, { question, vector, passages }: Ranking): Promise<Evidence[]> => {
  const best = passages.slice(0, limits.evidence)
  // The opening of the best document sums it up.
  const opening = passages.find(({ documentId, position }) => position === 0 && documentId === best[0]?.documentId)
  if (opening && !best.includes(opening)) best.push(opening)
  const sentences = await ctx.passages.readSentences(
    best.map((passage) => passage.chunkId),
    vector,
  )
  return selectEvidence(
    question,
    best.map((passage) => ({
      ...passage,
      fused: passage.scores.fused,
      sentences: sentences.filter((sentence) => sentence.chunkId === passage.chunkId),
    })),
  )
}

const tracePassages = (ranking: Ranking, evidence: readonly Evidence[], cited: ReadonlySet<string>): Trace['retrieval'] => ({
  query: ranking.question,
  confidence: ranking.confidence,
  threshold: supportThreshold,
  passages: ranking.passages.slice(0, limits.traced).map(({ chunkId, documentId, title, heading, text, scores }, place) => {
    const used = cited.has(chunkId)
    const offered = evidence.some((each) => each.chunkId === chunkId)
    const reason =
      !ranking.supported ? 'Support is below the threshold.' :
      offered ? 'The answer does not rest on it.' :
      place < limits.evidence ? 'None of its sentences is near enough to the question.' : 'Other passages rank higher.' // biome-ignore format: three cases
    const { lexical, vector, sentence, fused } = scores
    return {
      chunkId,
      documentId,
      title,
      heading: heading === '' ? null : heading,
      text,
      lexical,
      vector,
      sentence,
      fused,
      used,
      rejected: used ? null : reason,
    }
  }),
})

const writeAnswer = async (
  ctx: AnswerContext,
  input: FindAnswerInput,
  evidence: Evidence[],
): Promise<{ checked: CheckedAnswer; answer: NonNullable<Trace['answer']> }> => {
  const { question, signal, onDelta } = input
  const history = input.history.flatMap(({ sender, text }) =>
    sender === 'visitor' || sender === 'bot'
      ? [{ role: sender, text } as const]
      : sender === 'agent'
        ? [{ role: 'bot' as const, text }]
        : [],
  )
  const { draft, provider, fallback } = await ctx.llm.answer({ question, history, evidence, shopName: ctx.shopName }, { signal, onDelta })
  const checked = isNoAnswer(draft.text)
    ? { text: '', citations: [], dropped: [] }
    : checkCitations(draft.text, { evidence, question, shopName: ctx.shopName })
  return { checked, answer: { provider, fallback, droppedSentences: checked.dropped } }
}

/**
 * Answers a question from the public help articles, every sentence with the passage it rests on; `unsupported` when no passage answers
 * it well enough or nothing of the drafted answer is borne out. Rejects only when `signal` aborts or search itself fails.
 */
export const findAnswer = async (ctx: AnswerContext, input: FindAnswerInput): Promise<FoundAnswer> => {
  const time = input.time ?? untimed
  const previous = input.history.findLast((message) => message.sender === 'visitor')?.text ?? null
  const { question, vector, topic = null } = input
  const { ranking, evidence } = await time('retrieve', async () => {
    const ranked = await rankPassages(ctx, { question, vector, previous, topic })
    return { ranking: ranked, evidence: ranked.supported ? await gatherEvidence(ctx, ranked) : [] }
  })
  const unsupported: SearchOutcome = { kind: 'unsupported', searched }
  if (evidence.length === 0) return { outcome: unsupported, retrieval: tracePassages(ranking, evidence, new Set()), answer: null }

  const { checked, answer } = await time('answer', () => writeAnswer(ctx, { ...input, question: ranking.question }, evidence))
  const cited = new Set(checked.citations.map((citation) => citation.chunkId))
  const content = { citations: checked.citations, ...(answer.fallback ? { notice: 'llm-down' as const } : {}) }
  const outcome: SearchOutcome = checked.text === '' ? unsupported : { kind: 'answered', text: checked.text, content }
  return { outcome, retrieval: tracePassages(ranking, evidence, cited), answer }
}
