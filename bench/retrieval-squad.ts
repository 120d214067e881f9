// Passage retrieval on SQuAD 2.0: SQUAD_DIR=<folder of passages.jsonl and questions.jsonl> tsx bench/retrieval-squad.ts [--report file]
import { parseArgs } from 'node:util'
import { type FusionWeights, fuse, fusionWeights } from '@frontdesk/core/retrieval/fuse'
import { support } from '@frontdesk/core/retrieval/support'
import { percentile, report } from './figures.ts'
import { buildIndex } from './retrieval/build-index.ts'
import { auroc } from './retrieval/fit-logistic.ts'
import { openBenchEncoder } from './retrieval/open-bench-encoder.ts'
import { readSquad } from './retrieval/read-squad.ts'

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const { SQUAD_DIR: folder } = process.env
if (!folder) throw new Error('Set SQUAD_DIR to a folder with passages.jsonl and questions.jsonl.')

const encoder = await openBenchEncoder()
const { documents, questions, articles } = readSquad(folder)
const { index, passages, sentences } = await buildIndex(encoder, documents)

const only = (name: keyof FusionWeights): FusionWeights => ({ lexical: 0, vector: 0, sentence: 0, topic: 0, [name]: 1 })
const rankings: Record<string, FusionWeights> = {
  fused: fusionWeights,
  BM25: only('lexical'),
  'passage vectors': only('vector'),
  'best sentence': only('sentence'),
}
const ranks: Record<string, number[]> = Object.fromEntries(Object.keys(rankings).map((name) => [name, []]))
const supports = { gone: [] as { score: number; label: boolean }[], unanswerable: [] as { score: number; label: boolean }[] }
const searchMs: number[] = []

for (const { question, passage, answerable, article } of questions) {
  const vector = await encoder.encode(question)
  const startedAt = performance.now()
  const hits = index.search(question, vector, { audience: 'public' })
  searchMs.push(performance.now() - startedAt)
  const ranking = fuse(hits)
  // Support was fitted on the other half of the articles.
  const fresh = articles.indexOf(article) % 2 === 1
  const label = answerable && ranking[0]?.documentId === passage
  if (fresh && (label || !answerable)) supports.unanswerable.push({ score: support(ranking), label })
  if (!answerable) continue
  for (const [name, weights] of Object.entries(rankings)) {
    ranks[name]?.push(fuse(hits, weights).findIndex((hit) => hit.documentId === passage))
  }
  if (!fresh) continue
  supports.gone.push({ score: support(ranking), label })
  supports.gone.push({ score: support(fuse(hits.filter((hit) => hit.documentId !== passage))), label: false })
}
await encoder.close()

const recall = (found: readonly number[], depth: number): string =>
  ((100 * found.filter((rank) => rank >= 0 && rank < depth).length) / found.length).toFixed(1)
report(
  'Passage retrieval on SQuAD 2.0',
  [
    ['passages, sentences, answerable questions', `${passages}, ${sentences}, ${ranks.fused?.length}`],
    ...Object.entries(ranks).map(([name, found]): [string, string] => [
      `${name}: recall@1 / @5, %`,
      `${recall(found, 1)} / ${recall(found, 5)}`,
    ]),
    ['refusal AUROC, the answering passage taken away', auroc(supports.gone).toFixed(3)],
    ['refusal AUROC, questions written to look answerable', auroc(supports.unanswerable).toFixed(3)],
    ['search p50 / p95, ms', `${percentile(searchMs, 0.5).toFixed(2)} / ${percentile(searchMs, 0.95).toFixed(2)}`],
  ],
  values.report,
)
