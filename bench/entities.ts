// How well entities are learned from marked phrases: npm run bench:entities -- (--train F --test F | --multidogo F [--seed N]) [--report F] [--json]
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { MarkedPhrase } from '@frontdesk/contracts/nlu-data'
import type { TaggerExample } from '@frontdesk/core/nlu/sequence/train-tagger'
import { encodeSentences } from '@frontdesk/nlu-runtime/encode-sentences'
import { listTaggerExamples } from '@frontdesk/nlu-runtime/entity/list-tagger-examples'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'
import { readMarked } from './entities/read-marked.ts'
import { splitMultidogo } from './entities/split-multidogo.ts'
import { tryTagger } from './entities/try-tagger.ts'
import { type Figure, percentile, report } from './figures.ts'

const { values } = parseArgs({
  options: {
    train: { type: 'string' },
    test: { type: 'string' },
    multidogo: { type: 'string' },
    seed: { type: 'string', default: '1' },
    report: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

const readPhrases = (): { train: MarkedPhrase[]; test: MarkedPhrase[] } => {
  if (values.multidogo) return splitMultidogo(values.multidogo, Number(values.seed))
  if (values.train && values.test) return { train: readMarked(values.train), test: readMarked(values.test) }
  throw new Error('Name --train and --test, JSON lines of {text, intent, entities:[{start,end,entity}]}, or --multidogo and its dialogs.')
}
const { train, test } = readPhrases()

const encoder = await createEncoder({ modelDir: fileURLToPath(new URL('../models/all-minilm-l6-v2', import.meta.url)), cacheSize: 50_000 })
const started = performance.now()
const encode = async (phrases: readonly MarkedPhrase[]): Promise<Float32Array> => {
  const vectors = await encodeSentences(
    encoder,
    phrases.map(({ text }) => text),
  )
  const flat = new Float32Array(vectors.length * encoder.dimensions)
  for (const [row, vector] of vectors.entries()) flat.set(vector, row * encoder.dimensions)
  return flat
}
const trainVectors = await encode(train)
const encodeMs = performance.now() - started
const testVectors = await encode(test)
await encoder.close()

const list = (phrases: MarkedPhrase[], vectors: Float32Array): TaggerExample[] =>
  listTaggerExamples({ intents: [{ name: 'any', phrases }], outOfScope: [], entities: [], synonyms: [] }, vectors)
const listed = performance.now()
const examples = { train: list(train, trainVectors), test: list(test, testVectors) }
const listMs = ((performance.now() - listed) * train.length) / (train.length + test.length)

const lexicalOnly = (from: readonly TaggerExample[]) => from.map(({ phrase }) => ({ phrase, hints: [], vector: new Float32Array(0) }))
const lexical = tryTagger(lexicalOnly(examples.train), lexicalOnly(examples.test))
const learned = tryTagger(examples.train, examples.test)
const trainMs = Math.round(learned.trainMs + listMs)

const percent = (share: number) => (100 * share).toFixed(1)
const figures: Figure[] = [
  ['phrases / marks to learn from', `${train.length} / ${train.flatMap(({ entities }) => entities).length}`],
  ['phrases / marks to find', `${test.length} / ${learned.all.support}`],
  ['marks dropped', learned.dropped],
  ['exact-span F1', percent(learned.all.f1)],
  ['precision / recall', `${percent(learned.all.precision)} / ${percent(learned.all.recall)}`],
  ['lexical-only CRF: exact-span F1', percent(lexical.all.f1)],
  ['lexical-only CRF: precision / recall', `${percent(lexical.all.precision)} / ${percent(lexical.all.recall)}`],
  ['encoding the training phrases, s', (encodeMs / 1000).toFixed(1)],
  ['training, s', (trainMs / 1000).toFixed(1)],
  ['training, s of processor time', (learned.trainCpuMs / 1000).toFixed(1)],
  ['lexical-only CRF: training, s of processor time', (lexical.trainCpuMs / 1000).toFixed(1)],
  [
    'tagging p50 / p95, ms a message',
    `${percentile(learned.messageMs, 0.5).toFixed(2)} / ${percentile(learned.messageMs, 0.95).toFixed(2)}`,
  ],
  ...learned.entities.map(
    ({ name, support, precision, recall, f1 }): Figure => [
      `${name}: F1 (precision, recall, marks)`,
      `${percent(f1)} (${percent(precision)}, ${percent(recall)}, ${support})`,
    ],
  ),
]
report('Learned entities', figures, values.report)
const { f1, precision, recall } = learned.all
if (values.json) console.log(JSON.stringify({ f1, precision, recall, trainMs }))
