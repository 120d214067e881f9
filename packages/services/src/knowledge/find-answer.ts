import type { Trace } from '@frontdesk/contracts/trace'
import type { SearchOutcome } from '@frontdesk/core/dialog/types'
import { type CheckedAnswer, checkCitations } from '@frontdesk/core/retrieval/check-citations'
import { type Evidence, selectEvidence } from '@frontdesk/core/retrieval/select-evidence'
import { isNoAnswer } from '@frontdesk/llm/no-answer'
import type { AnswerRequest } from '@frontdesk/llm/port'
import type { TurnContext } from '../context.ts'
import { type Ranking, rankPassages } from './rank-passages.ts'
import { traceRetrieval } from './trace-retrieval.ts'

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

/** Passages whose sentences may become evidence. */
const evidencePassages = 4
const searched = 'our help articles'

const untimed: NonNullable<FindAnswerInput['time']> = (_stage, work) => work()

const gatherEvidence = async (ctx: AnswerContext, { words, vector, passages }: Ranking): Promise<Evidence[]> => {
  const best = passages.slice(0, evidencePassages)
  // The opening of the best document sums it up.
  const opening = passages.find(({ documentId, position }) => position === 0 && documentId === best[0]?.documentId)
  if (opening && !best.includes(opening)) best.push(opening)
  const sentences = await ctx.passages.readSentences(
    best.map((passage) => passage.chunkId),
    vector,
  )
  return selectEvidence(
    words,
    best.map((passage) => ({
      ...passage,
      fused: passage.scores.fused,
      sentences: sentences.filter((sentence) => sentence.chunkId === passage.chunkId),
    })),
  )
}

/** To the answerer a colleague's words are the shop's; notes of the system are nobody's. */
const toTurn = ({ sender, text }: FindAnswerInput['history'][number]): AnswerRequest['history'] => {
  if (sender === 'visitor') return [{ role: 'visitor', text }]
  return sender === 'bot' || sender === 'agent' ? [{ role: 'bot', text }] : []
}

const writeAnswer = async (
  ctx: AnswerContext,
  input: FindAnswerInput,
  evidence: Evidence[],
): Promise<{ checked: CheckedAnswer; answer: NonNullable<Trace['answer']> }> => {
  const { question, signal, onDelta } = input
  const history = input.history.flatMap(toTurn)
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
  if (evidence.length === 0) return { outcome: unsupported, retrieval: traceRetrieval(ranking, evidence, []), answer: null }

  const { checked, answer } = await time('answer', () => writeAnswer(ctx, { ...input, question: ranking.question }, evidence))
  const content = { citations: checked.citations, ...(answer.fallback ? { notice: 'llm-down' as const } : {}) }
  const outcome: SearchOutcome = checked.text === '' ? unsupported : { kind: 'answered', text: checked.text, content }
  return { outcome, retrieval: traceRetrieval(ranking, evidence, checked.citations), answer }
}
