// Fits the coefficients of packages/core/src/retrieval/support.ts: SQUAD_DIR=<folder of passages.jsonl and questions.jsonl> tsx bench/fit-support.ts
import { fileURLToPath } from 'node:url'
import { cleanQuestion, withoutShopName } from '@frontdesk/core/retrieval/clean-question'
import { fuse } from '@frontdesk/core/retrieval/fuse'
import { supportFeatures } from '@frontdesk/core/retrieval/support'
import { readArticles } from '@frontdesk/seed/seed/read-articles'
import { report } from './figures.ts'
import { buildIndex } from './retrieval/build-index.ts'
import { auroc, type Example, fitLogistic, predict } from './retrieval/fit-logistic.ts'
import { readLabelledQuestions } from './retrieval/labelled-questions.ts'
import { openBenchEncoder } from './retrieval/open-bench-encoder.ts'
import { readSquad } from './retrieval/read-squad.ts'

type Row = Example & { set: 'shop' | 'squad'; fold: number; answerable: boolean }
type Hits = Parameters<typeof fuse>[0]

/** Answerable questions among those that reach search, in traffic: most others are caught by the intents before. */
const answerableShare = 0.75
/** Weight of all SQuAD rows beside all rows of the shop. */
const squadWeight = 0.3
const folds = 5

const encoder = await openBenchEncoder()
const seedFolder = fileURLToPath(new URL('../prisma/seed', import.meta.url))

const toRow = (
  ranking: ReturnType<typeof fuse>,
  right: (documentId: string) => boolean,
  rest: Pick<Row, 'set' | 'fold' | 'answerable'>,
): Row[] => {
  const passages = ranking as (ReturnType<typeof fuse>[number] & { documentId: string })[]
  const features = supportFeatures(passages)
  if (!features) return []
  const { sentence, vector, coverage, margin } = features
  return [{ ...rest, features: [sentence, vector, coverage, margin], label: right(passages[0]?.documentId ?? ''), weight: 1 }]
}

const readShopRows = async (): Promise<Row[]> => {
  const { index } = await buildIndex(
    encoder,
    readArticles(seedFolder).map(({ slug, title, body }) => ({ id: slug, title, body })),
  )
  const rows: Row[] = []
  for (const [at, { question, articles }] of readLabelledQuestions(seedFolder).entries()) {
    const vector = await encoder.encode(withoutShopName(question, 'Larkfield'))
    const hits: Hits = index.search(cleanQuestion(question, 'Larkfield'), vector, { audience: 'public' })
    rows.push(...toRow(fuse(hits), (id) => articles.includes(id), { set: 'shop', fold: at % folds, answerable: articles.length > 0 }))
  }
  return rows
}

/** Every question of half of the articles, with its passage and with that passage taken away: then nothing answers it. */
const readSquadRows = async (folder: string): Promise<Row[]> => {
  const { documents, questions, articles } = readSquad(folder)
  const { index } = await buildIndex(encoder, documents)
  const rows: Row[] = []
  for (const { question, passage, answerable, article } of questions) {
    if (!answerable || articles.indexOf(article) % 2 === 1) continue
    const hits = index.search(question, await encoder.encode(question), { audience: 'public' })
    const rest = { set: 'squad', fold: -1 } as const
    rows.push(...toRow(fuse(hits), (id) => id === passage, { ...rest, answerable: true }))
    rows.push(...toRow(fuse(hits.filter((hit) => hit.documentId !== passage)), () => false, { ...rest, answerable: false }))
  }
  return rows
}

const shop = await readShopRows()
const { SQUAD_DIR: squadFolder } = process.env
const squad = squadFolder ? await readSquadRows(squadFolder) : []
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
    ...['sentence', 'vector', 'coverage', 'margin'].map(
      (name, index) => [name, model.coefficients[index]?.toFixed(2) ?? ''] as [string, string],
    ),
    ['AUROC, right or wrong, cross-validated', auroc(held).toFixed(3)],
    ...[0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7].map(
      (threshold) =>
        [
          `refused at ${threshold}: rightly answerable | unanswerable`,
          `${share(right, threshold)} | ${share(unanswerable, threshold)}`,
        ] as [string, string],
    ),
  ],
  undefined,
)
