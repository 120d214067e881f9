// Retrieval, refusal and answers on labelled questions:
// npm run bench:retrieval -- --passages passages.jsonl --questions questions.jsonl [--half even|odd] [--report file] [--json]
import { parseArgs } from 'node:util'
import { support } from '@frontdesk/core/retrieval/support'
import { supportFeatures } from '@frontdesk/core/retrieval/support-features'
import { rankPassages } from '@frontdesk/services/knowledge/rank-passages'
import { type Figure, percentile, report } from './figures.ts'
import { answerExtractively, holdsAnswer, isBorneOut } from './retrieval/answer-extractively.ts'
import { auroc } from './retrieval/fit-logistic.ts'
import { openBenchEncoder } from './retrieval/open-bench-encoder.ts'
import { openBenchSearch } from './retrieval/open-bench-search.ts'
import { readCases } from './retrieval/read-cases.ts'

const { values } = parseArgs({
  options: {
    passages: { type: 'string' },
    questions: { type: 'string' },
    half: { type: 'string' },
    every: { type: 'string' },
    report: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
if (!values.passages || !values.questions) throw new Error('--passages and --questions name files of JSON lines.')

/** Answered questions whose answers are checked sentence by sentence. */
const checkedAnswers = 300

const encoder = await openBenchEncoder()
const { documents, questions: all, articles } = readCases({ passages: values.passages, questions: values.questions })
const startedAt = performance.now()
const { ctx, passages } = await openBenchSearch(encoder, documents)
const indexMs = performance.now() - startedAt

const wanted = values.half === undefined ? null : values.half === 'odd' ? 1 : 0
const questions = all.filter(
  ({ article }, at) => (wanted === null || articles.indexOf(article) % 2 === wanted) && at % Number(values.every ?? 1) === 0,
)

const ranks: number[] = []
const supports: { score: number; label: boolean }[] = []
const withoutPassage: { score: number; label: boolean }[] = []
const ms: number[] = []
const answers = { asked: 0, inEvidence: 0, inDraft: 0, answered: 0, shown: 0, sentences: 0, borneOut: 0, refusedRight: 0, refusedWrong: 0 }
const failures: string[] = []

for (const { question, passage, answerable, answers: gold } of questions) {
  const askedAt = performance.now()
  const ranking = await rankPassages(ctx, { question, previous: [], topic: null })
  const { evidence, shown } = await answerExtractively(ctx, ranking)
  ms.push(performance.now() - askedAt)
  supports.push({ score: ranking.confidence, label: answerable })
  if (!ranking.supported) answers[answerable ? 'refusedWrong' : 'refusedRight'] += 1
  if (!answerable) continue
  ranks.push([...new Set(ranking.passages.map(({ documentId }) => documentId))].indexOf(passage))
  const others = ranking.passages.filter(({ documentId }) => documentId !== passage)
  withoutPassage.push(
    { score: ranking.confidence, label: true },
    { score: support(supportFeatures(ranking.words, others, ranking.sentences)), label: false },
  )
  if (gold.length === 0) continue
  answers.asked += 1
  if (holdsAnswer(evidence.map(({ sentence }) => sentence).join('\n'), gold)) answers.inEvidence += 1
  const isShown = holdsAnswer(shown.map(({ text }) => text).join('\n'), gold)
  if (isShown) answers.inDraft += 1
  if (!ranking.supported) continue
  answers.answered += 1
  if (isShown) answers.shown += 1
  if (answers.answered > checkedAnswers) continue
  for (const sentence of shown) {
    answers.sentences += 1
    if (isBorneOut(sentence, gold)) answers.borneOut += 1
    else failures.push(`${question}: ${sentence.text} <- ${sentence.cited.join(' | ')}`)
  }
}
await encoder.close()

const percent = (count: number, of: number): number => Math.round((1000 * count) / Math.max(1, of)) / 10
const recall = (depth: number): number => percent(ranks.filter((rank) => rank >= 0 && rank < depth).length, ranks.length)
const mrr = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / Math.max(1, ranks.length)
const unanswerable = supports.filter(({ label }) => !label).length
const result = {
  recallAt1: recall(1),
  recallAt5: recall(5),
  mrr: Math.round(mrr * 1000) / 1000,
  refusalAuroc: Math.round(auroc(supports) * 1000) / 10,
  answerInEvidence: percent(answers.inEvidence, answers.asked),
  p50Ms: Math.round(percentile(ms, 0.5) * 10) / 10,
  p95Ms: Math.round(percentile(ms, 0.95) * 10) / 10,
  indexMs: Math.round(indexMs),
}
const figures: Figure[] = [
  ['passages cut, questions, answerable', `${passages}, ${questions.length}, ${ranks.length}`],
  ['recall@1 / @5, %', `${result.recallAt1} / ${result.recallAt5}`],
  ['MRR', result.mrr],
  ['refusal AUROC, answerable or not, %', result.refusalAuroc],
  ['refusal AUROC, the answering passage taken away, %', Math.round(auroc(withoutPassage) * 1000) / 10],
  [
    'refused of answerable / unanswerable, %',
    `${percent(answers.refusedWrong, ranks.length)} / ${percent(answers.refusedRight, unanswerable)}`,
  ],
  ['answer among the evidence sentences, % of answerable', result.answerInEvidence],
  ['answer in the extractive answer, % of answerable', percent(answers.inDraft, answers.asked)],
  ['answer shown, refusals counted as none, % of answerable', percent(answers.shown, answers.asked)],
  ['answer shown, % of answered', percent(answers.shown, answers.answered)],
  [`sentences borne out by what they cite, first ${checkedAnswers} answers`, `${answers.borneOut} of ${answers.sentences}`],
  ['a question: encode, search, re-rank, answer; p50 / p95, ms', `${result.p50Ms} / ${result.p95Ms}`],
  ['indexing, s', Math.round(indexMs / 100) / 10],
]
report('Retrieval, refusal and answers', figures, values.report)
for (const failure of failures.slice(0, 10)) console.log(`  not borne out: ${failure}`)
if (values.json) console.log(JSON.stringify(result))
