import type { Trace } from '@frontdesk/contracts/trace'
import type { SearchOutcome } from '@frontdesk/core/dialog/types'
import { type CheckedAnswer, checkCitations } from '@frontdesk/core/retrieval/check-citations'
import type { Conflict } from '@frontdesk/core/retrieval/find-conflicts'
import type { Evidence } from '@frontdesk/core/retrieval/select-evidence'
import { isNoAnswer } from '@frontdesk/llm/no-answer'
import type { AnswerRequest } from '@frontdesk/llm/port'
import type { TurnContext } from '../context.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { type Ranking, rankPassages } from './rank-passages.ts'
import { traceRetrieval } from './trace-retrieval.ts'

export type FindAnswerInput = {
  question: string
  /** Of `question`. */
  vector: Float32Array
  /** `question` with mistyped words put right, which is searched for where no passage answers it as it is written. */
  respelled?: string | undefined
  /** Of `question` after `history`, where it was searched for already. */
  ranking?: Ranking
  /** Earlier messages, oldest first. */
  history: readonly { sender: string; text: string; content?: { citations?: readonly { title: string }[] | undefined } }[]
  /** What the message was recognised to be about, in words ("Gift wrapping"). */
  topic?: string | null
  signal: AbortSignal
  onDelta: (text: string) => void
  /** Measures a stage. */
  time?: <T>(stage: string, work: () => Promise<T>) => Promise<T>
}

export type FoundAnswer = { outcome: SearchOutcome; retrieval: Trace['retrieval']; answer: Trace['answer']; conflicts: Conflict[] }
type AnswerContext = Pick<TurnContext, 'encoder' | 'passages' | 'llm' | 'shopName'>

const searched = 'our help articles'

const untimed: NonNullable<FindAnswerInput['time']> = (_stage, work) => work()

/** The checked answer with the older of two contradicting sentences told, word for word and cited. */
const tellConflicts = (checked: CheckedAnswer, conflicts: readonly Conflict[]): CheckedAnswer => {
  const told = conflicts.find(({ newer }) =>
    checked.citations.some(({ chunkId, sentence }) => chunkId === newer.chunkId && sentence === newer.sentence),
  )
  if (!told) return checked
  const { chunkId, documentId, title, sentence } = told.older
  const marker = checked.citations.length + 1
  return {
    ...checked,
    text: `${checked.text}\n\nAnother article says otherwise, this answer follows the newer one: ${sentence} [${marker}]`,
    citations: [...checked.citations, { marker, chunkId, documentId, title, sentence }],
  }
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

/** Words that only the articles know are never put right where they find an answer. */
const rankQuestion = async (ctx: AnswerContext, input: FindAnswerInput): Promise<Ranking> => {
  const { question, vector, topic = null, respelled = question, signal } = input
  const previous = input.history.filter((message) => message.sender === 'visitor').map(({ text }) => text)
  const cited = input.history.findLast(({ content }) => content?.citations?.length)?.content?.citations?.[0]?.title ?? null
  const asWritten = input.ranking ?? (await rankPassages(ctx, { question, vector, previous, cited, topic, signal }))
  if (asWritten.supported || respelled === question) return asWritten
  const asMeant = await rankPassages(ctx, { question: respelled, previous, cited, topic, signal })
  return asMeant.supported ? asMeant : asWritten
}

/**
 * Answers a question from the public help articles, every sentence with the passage it rests on; `unsupported` when no passage answers
 * it well enough or nothing of the drafted answer is borne out. Rejects only when `signal` aborts or search itself fails.
 */
export const findAnswer = async (ctx: AnswerContext, input: FindAnswerInput): Promise<FoundAnswer> => {
  const time = input.time ?? untimed
  const { ranking, evidence, conflicts } = await time('retrieve', async () => {
    const ranked = await rankQuestion(ctx, input)
    return { ranking: ranked, ...(ranked.supported ? await gatherEvidence(ctx, ranked) : { evidence: [], conflicts: [] }) }
  })
  const unsupported: SearchOutcome = { kind: 'unsupported', searched }
  if (evidence.length === 0) return { outcome: unsupported, retrieval: traceRetrieval(ranking, evidence, []), answer: null, conflicts }

  const { checked, answer } = await time('answer', () => writeAnswer(ctx, { ...input, question: ranking.question }, evidence))
  const told = tellConflicts(checked, conflicts)
  const content = { citations: told.citations, ...(answer.fallback ? { notice: 'llm-down' as const } : {}) }
  const outcome: SearchOutcome = told.text === '' ? unsupported : { kind: 'answered', text: told.text, content }
  return { outcome, retrieval: traceRetrieval(ranking, evidence, told.citations), answer, conflicts }
}
