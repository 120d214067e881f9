// Search among many passages on PostgreSQL. Encoding that many takes hours, so they are put together of the halves of a few encoded ones:
// npm run bench:retrieval-scale -- --database-url <a server's database> --passages passages.jsonl --questions questions.jsonl
//   [--chunks 50000] [--base 400] [--asked 300] [--seed 7] [--report file]
//   [--keep] leaves the database, [--filled <its name>] uses it again
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openPostgres } from '@frontdesk/db/client'
import { migrate } from '@frontdesk/db/migrate'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'
import { createPassageSearch } from '@frontdesk/services/knowledge/create-passage-search'
import { encodeDocument } from '@frontdesk/services/knowledge/encode-document'
import { rankPassages } from '@frontdesk/services/knowledge/rank-passages'
import { createLogger } from '@frontdesk/telemetry/logger'
import { type Figure, percentile, report } from './figures.ts'
import { fillDatabase } from './retrieval/fill-database.ts'
import { readCases } from './retrieval/read-cases.ts'
import { createRecombiner, type RecombinedPassage } from './retrieval/recombine-passages.ts'

const { values } = parseArgs({
  options: {
    'database-url': { type: 'string' },
    passages: { type: 'string' },
    questions: { type: 'string' },
    chunks: { type: 'string', default: '50000' },
    base: { type: 'string', default: '400' },
    asked: { type: 'string', default: '300' },
    seed: { type: 'string', default: '7' },
    filled: { type: 'string' },
    keep: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
})
const { 'database-url': serverUrl } = values
if (!serverUrl || !values.passages || !values.questions) throw new Error('--database-url, --passages and --questions are needed.')

const root = path.resolve(import.meta.dirname, '..')
/** Questions asked before the clock runs. */
const warmUp = 20

const open = (url: string) =>
  openPostgres({ url, poolSize: 6, statementTimeoutMs: 3_600_000, applicationName: 'frontdesk-bench', onError: () => {} })
const server = open(serverUrl)
const name = values.filled ?? `frontdesk_scale_${randomUUID().replaceAll('-', '')}`
if (!values.filled) await server.query(`CREATE DATABASE ${name}`)
const db = open(Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href)
const encoder = await createEncoder({ modelDir: path.join(root, 'models/all-minilm-l6-v2') })
const { documents, questions } = readCases({ passages: values.passages, questions: values.questions })

const fill = async (): Promise<Figure[]> => {
  const base: RecombinedPassage[] = []
  const every = Math.max(1, Math.floor(documents.length / Number(values.base)))
  for (const document of documents.filter((_, at) => at % every === 0)) {
    for (const passage of await encodeDocument(encoder, document)) base.push({ ...passage, title: document.title })
  }
  const next = createRecombiner(base, Number(values.seed))
  const { writeMs, buildMs } = await fillDatabase(db, { count: Number(values.chunks), next, encoderHash: encoder.hash })
  return [
    ['encoded passages of which the others are made', base.length],
    ['writing passages, terms and sentences, s', Math.round(writeMs / 1000)],
    ['building both vector indexes, s', Math.round(buildMs / 1000)],
  ]
}

const measureSize = async (): Promise<Figure[]> => {
  const [size] = await db.query<{ chunks: number; sentences: number; bytes: number }>(
    `SELECT (SELECT count(*) FROM chunk)::int AS chunks, (SELECT count(*) FROM chunk_sentence)::int AS sentences,
       pg_database_size(current_database())::float8 AS bytes`,
    [],
  )
  return [
    ['passages, sentences', `${size?.chunks}, ${size?.sentences}`],
    ['database, GB', ((size?.bytes ?? 0) / 1e9).toFixed(2)],
  ]
}

await migrate(db, path.join(root, 'prisma/migrations'))
const made = [...(values.filled ? [] : await fill()), ...(await measureSize())]
const log = createLogger({ service: 'bench', level: 'error' })
const ctx = { encoder, passages: createPassageSearch({ db, log, encoderHash: encoder.hash }), shopName: '' }
const stages = { encode: [] as number[], search: [] as number[], rerank: [] as number[], all: [] as number[] }
const every = Math.max(1, Math.floor(questions.length / (Number(values.asked) + warmUp)))
for (const [at, { question }] of questions.filter((_, index) => index % every === 0).entries()) {
  const askedAt = performance.now()
  const { ms, passages } = await rankPassages(ctx, { question, previous: [], topic: null })
  const tookMs = performance.now() - askedAt
  if (passages.length < 5) throw new Error(`Fewer than five passages were found for: ${question}`)
  if (at < warmUp) continue
  stages.encode.push(ms.encode)
  stages.search.push(ms.search)
  stages.rerank.push(ms.rerank)
  stages.all.push(tookMs)
}
await encoder.close()
await db.close()
if (!values.keep && !values.filled) await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
else console.error(`kept: ${name}`)
await server.close()

const both = (ms: readonly number[]): string => `${percentile(ms, 0.5).toFixed(1)} / ${percentile(ms, 0.95).toFixed(1)}`
report(
  'Search among many passages on PostgreSQL',
  [
    ...made,
    ['questions, one after the other', stages.all.length],
    ['encoding the question, p50 / p95, ms', both(stages.encode)],
    ['search by words and vectors, p50 / p95, ms', both(stages.search)],
    ['re-ranking, sentences and support, p50 / p95, ms', both(stages.rerank)],
    ['top 5 in all, p50 / p95, ms', both(stages.all)],
  ],
  values.report,
)
