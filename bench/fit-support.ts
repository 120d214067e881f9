// Fits the coefficients of packages/core/src/retrieval/support.ts:
// tsx bench/fit-support.ts [--passages passages.jsonl --questions questions.jsonl]
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type SupportFeatures, supportFeatures } from '@frontdesk/core/retrieval/support-features'
import { readArticles } from '@frontdesk/seed/seed/read-articles'
import { type Ranking, rankPassages } from '@frontdesk/services/knowledge/rank-passages'
import { report } from './figures.ts'
import { auroc, type Example, fitLogistic, predict } from './retrieval/fit-logistic.ts'
import { readLabelledQuestions } from './retrieval/labelled-questions.ts'
import { openBenchEncoder } from './retrieval/open-bench-encoder.ts'
import { openBenchSearch } from './retrieval/open-bench-search.ts'
import { readCases } from './retrieval/read-cases.ts'

type Row = Example & { set: 'shop' | 'squad'; fold: number; answerable: boolean }

const { values } = parseArgs({ options: { passages: { type: 'string' }, questions: { type: 'string' }, every: { type: 'string' } } })

/** Answerable questions among those that reach search, in traffic: most others are caught by the intents before. */
const answerableShare = 0.75
/** Weight of all rows of the other set beside all rows of the shop. */
const squadWeight = 0.5
const folds = 5
/** In the order of the features. */
const names: (keyof SupportFeatures)[] = [
  'sentence', 'vector', 'coverage', 'margin', 'late', 'weakest', 'nearest', 'covered', 'names', 'numbers', 'shape', 'negated', 'turned', 'length',
] // biome-ignore format: a list

const encoder = await openBenchEncoder()
const seedFolder = fileURLToPath(new URL('../prisma/seed', import.meta.url))

const toRow = (
  { words, sentences }: Ranking,
  passages: Ranking['passages'],
  right: (documentId: string) => boolean,
  rest: Pick<Row, 'set' | 'fold' | 'answerable'>,
): Row[] => {
  const features = supportFeatures(words, passages, sentences)
  if (!features) return []
  return [{ ...rest, features: names.map((name) => features[name]), label: right(passages[0]?.documentId ?? ''), weight: 1 }]
}

const readShopRows = async (): Promise<Row[]> => {
  const articles = readArticles(seedFolder).map(({ slug, title, body }) => ({ id: slug, title, body }))
  const { ctx } = await openBenchSearch(encoder, articles, 'Larkfield')
  const rows: Row[] = []
  for (const [at, { question, articles: right }] of readLabelledQuestions(seedFolder).entries()) {
    const ranking = await rankPassages(ctx, { question, previous: [], topic: null })
    const rest = { set: 'shop', fold: at % folds, answerable: right.length > 0 } as const
    rows.push(...toRow(ranking, ranking.passages, (id) => right.includes(id), rest))
  }
  return rows
}

/** Every question of half of the articles; answerable ones also with their passage taken away: then nothing answers them. */
const readSquadRows = async (files: { passages: string; questions: string }): Promise<Row[]> => {
  const { documents, questions, articles } = readCases(files)
  const { ctx } = await openBenchSearch(encoder, documents)
  const rows: Row[] = []
  for (const [at, { question, passage, answerable, article }] of questions.entries()) {
    if (articles.indexOf(article) % 2 === 1 || at % Number(values.every ?? 1) !== 0) continue
    const ranking = await rankPassages(ctx, { question, previous: [], topic: null })
    const rest = { set: 'squad', fold: -1 } as const
    rows.push(...toRow(ranking, ranking.passages, (id) => answerable && id === passage, { ...rest, answerable }))
    if (!answerable || at % 3 !== 0) continue
    const others = ranking.passages.filter((hit) => hit.documentId !== passage)
    rows.push(...toRow(ranking, others, () => false, { ...rest, answerable: false }))
  }
  return rows
}

const shop = await readShopRows()
const squad = values.passages && values.questions ? await readSquadRows({ passages: values.passages, questions: values.questions }) : []
await encoder.close()

const weigh = (rows: readonly Row[]): Row[] => {
  const parts = { shop: rows.filter((row) => row.set === 'shop'), squad: rows.filter((row) => row.set === 'squad') }
  const share = parts.squad.length === 0 ? 0 : (squadWeight * parts.shop.length) / parts.squad.length
  // Right and wrong are weighed as if three of four questions had an answer.
  const balance = (row: Row, set: readonly Row[]): number => {
    const like = set.filter((other) => other.answerable === row.answerable).length
    return ((row.answerable ? answerableShare : 1 - answerableShare) * set.length) / like
  }
  return rows.map((row) => ({ ...row, weight: balance(row, parts[row.set]) * (row.set === 'squad' ? share : 1) }))
}

const held = Array.from({ length: folds }, (_, fold) => {
  const model = fitLogistic(weigh([...shop.filter((row) => row.fold !== fold), ...squad]), { steps: 600 })
  return shop.filter((row) => row.fold === fold).map((row) => ({ ...row, score: predict(model, row.features) }))
}).flat()
const model = fitLogistic(weigh([...shop, ...squad]))

const share = (rows: readonly { score: number }[], threshold: number): string =>
  `${((100 * rows.filter(({ score }) => score < threshold).length) / rows.length).toFixed(1)} %`
const right = held.filter((row) => row.label)
const unanswerable = held.filter((row) => !row.answerable)

report(
  'Support of the best passage',
  [
    ['intercept', model.intercept.toFixed(2)],
    ...names.map((name, index) => [name, model.coefficients[index]?.toFixed(2) ?? ''] as [string, string]),
    ['AUROC, right or wrong, cross-validated', auroc(held).toFixed(3)],
    ...[0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7].map(
      (threshold) =>
        [
          `refused at ${threshold}: rightly answerable | unanswerable`,
          `${share(right, threshold)} | ${share(unanswerable, threshold)}`,
        ] as [string, string],
    ),
  ],
  undefined,
)
