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

type Row = Example & { set: 'shop' | 'squad'; part: number; answerable: boolean }

const { values } = parseArgs({ options: { passages: { type: 'string' }, questions: { type: 'string' }, every: { type: 'string' } } })

/** Answerable questions among those that reach search, in traffic: most others are caught by the intents before. */
const answerableShare = 0.75
/** Weight of all rows of the other set beside all rows of the shop: 1 gains a point there and loses one in the shop. */
const squadWeight = 0.75
const folds = 5
/** In the order of the features. */
const names: (keyof SupportFeatures)[] = [
  'sentence', 'vector', 'coverage', 'missing', 'lacking', 'names', 'numbers', 'opposed', 'shape', 'negated', 'denied',
] // biome-ignore format: a list

const encoder = await openBenchEncoder()
const seedFolder = fileURLToPath(new URL('../prisma/seed', import.meta.url))

const toRow = ({ words, passages, sentences }: Ranking, rest: Pick<Row, 'set' | 'part' | 'answerable' | 'label'>): Row[] => {
  const features = supportFeatures(words, passages, sentences)
  return features ? [{ ...rest, features: names.map((name) => features[name]), weight: 1 }] : []
}

/** The shop's phrases; right is a passage of an article that answers. */
const readShopRows = async (): Promise<Row[]> => {
  const articles = readArticles(seedFolder).map(({ slug, title, body }) => ({ id: slug, title, body }))
  const { ctx } = await openBenchSearch(encoder, articles, 'Larkfield')
  const rows: Row[] = []
  for (const [at, { question, articles: right }] of readLabelledQuestions(seedFolder).entries()) {
    const ranking = await rankPassages(ctx, { question, previous: [], topic: null })
    const label = right.includes(ranking.passages[0]?.documentId ?? '')
    rows.push(...toRow(ranking, { set: 'shop', part: at % folds, answerable: right.length > 0, label }))
  }
  return rows
}

/** Questions of all articles; `part` is 0 for every other article, on which alone is fitted. */
const readSquadRows = async (files: { passages: string; questions: string }): Promise<Row[]> => {
  const { documents, questions, articles } = readCases(files)
  const { ctx } = await openBenchSearch(encoder, documents)
  const rows: Row[] = []
  for (const [at, { question, answerable, article }] of questions.entries()) {
    if (at % Number(values.every ?? 1) !== 0) continue
    const ranking = await rankPassages(ctx, { question, previous: [], topic: null })
    rows.push(...toRow(ranking, { set: 'squad', part: articles.indexOf(article) % 2, answerable, label: answerable }))
  }
  return rows
}

const shop = await readShopRows()
const both = values.passages && values.questions ? await readSquadRows({ passages: values.passages, questions: values.questions }) : []
const squad = both.filter((row) => row.part === 0)
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
  const model = fitLogistic(weigh([...shop.filter((row) => row.part !== fold), ...squad]), { steps: 600 })
  return shop.filter((row) => row.part === fold).map((row) => ({ ...row, score: predict(model, row.features) }))
}).flat()
const model = fitLogistic(weigh([...shop, ...squad]))

const share = (rows: readonly { score: number }[], threshold: number): string =>
  `${((100 * rows.filter(({ score }) => score < threshold).length) / rows.length).toFixed(1)} %`
const right = held.filter((row) => row.label)
const unanswerable = held.filter((row) => !row.answerable)

const separates = (rows: readonly Row[]): string => auroc(rows.map((row) => ({ ...row, score: predict(model, row.features) }))).toFixed(3)

report(
  'Support of the best passage',
  [
    ['intercept', model.intercept.toFixed(2)],
    ...names.map((name, index) => [name, model.coefficients[index]?.toFixed(2) ?? ''] as [string, string]),
    ['AUROC, right or wrong, the shop, cross-validated', auroc(held).toFixed(3)],
    ...(both.length === 0
      ? []
      : [
          ['AUROC, answerable or not, half that was fitted', separates(squad)] as [string, string],
          ['AUROC, answerable or not, other half', separates(both.filter((row) => row.part === 1))] as [string, string],
        ]),
    ...[0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5].map(
      (threshold) =>
        [
          `refused at ${threshold}: rightly answerable | unanswerable`,
          `${share(right, threshold)} | ${share(unanswerable, threshold)}`,
        ] as [string, string],
    ),
  ],
  undefined,
)
