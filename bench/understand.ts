// How well and how fast messages are understood: parity of the encoder, training on the demo shop, and its test messages.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureAuroc } from '@frontdesk/core/nlu/intent/measure-quality'
import { loadModel } from '@frontdesk/nlu-runtime/load-model'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'
import { trainModel } from '@frontdesk/nlu-runtime/train-model'
import { readSeedTrainingData, readTestPhrases } from '@frontdesk/seed/seed/read-intents'
import { z } from 'zod'
import { percentile, report } from './figures.ts'

const { values } = parseArgs({ options: { report: { type: 'string' }, errors: { type: 'boolean', default: false } } })
const modelDir = fileURLToPath(new URL('../models/all-minilm-l6-v2', import.meta.url))
const seedDir = fileURLToPath(new URL('../prisma/seed', import.meta.url))
const Reference = z.object({ texts: z.array(z.object({ text: z.string(), embedding: z.array(z.number()) })) })

const encoder = await createEncoder({ modelDir })
const cosines: number[] = []
for (const { text, embedding } of Reference.parse(JSON.parse(readFileSync(`${modelDir}/reference.json`, 'utf8'))).texts) {
  const vector = await encoder.encode(text)
  cosines.push(embedding.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0))
}

const data = await readSeedTrainingData(seedDir)
const started = performance.now()
const { artifact, metrics } = await trainModel({ data, encoder })
const trainSeconds = (performance.now() - started) / 1000
const model = loadModel(artifact, { version: 1, encoderHash: encoder.hash })

const now = new Date('2026-01-05T12:00:00Z')
for (const { text } of data.intents.flatMap(({ phrases }) => phrases.slice(0, 2))) model.understand(text, await encoder.encode(text), now)
const wholeMs: number[] = []
const afterEncodingMs: number[] = []
const results: { text: string; intent: string | null; found: string; outOfScope: number }[] = []
for (const phrase of await readTestPhrases(seedDir)) {
  const start = performance.now()
  const said = model.respell(phrase.text, encoder.isWord)
  const vector = await encoder.encode(said)
  const encoded = performance.now()
  const understood = model.understand(phrase.text, vector, now, said)
  wholeMs.push(performance.now() - start)
  afterEncodingMs.push(performance.now() - encoded)
  results.push({ ...phrase, found: understood.intents[0]?.name ?? '', outOfScope: understood.outOfScope })
}
await encoder.close()

const inside = results.filter(({ intent }) => intent !== null)
const outside = results.filter(({ intent }) => intent === null)
const right = inside.filter(({ intent, found }) => intent === found)
const flagged = (rows: typeof results) => rows.filter((row) => row.outOfScope >= model.outOfScopeThreshold).length
const scoresOf = (rows: typeof results) => Float64Array.from(rows, (row) => row.outOfScope)
const accuracy = right.length / inside.length
const auroc = measureAuroc(scoresOf(inside), scoresOf(outside)) ?? 0
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

report(
  'Understanding',
  [
    ['least cosine to the unquantized encoder', Math.min(...cosines).toFixed(4)],
    ['intents / phrases trained on', `${metrics.intents} / ${metrics.phrases}`],
    ['cross-validated accuracy', percent(metrics.accuracy)],
    ['cross-validated calibration error', metrics.expectedCalibrationError.toFixed(3)],
    [`accuracy on ${inside.length} test messages`, percent(accuracy)],
    [`out-of-scope AUROC with ${outside.length} test messages`, auroc.toFixed(4)],
    ['of no intent, caught at the threshold', percent(flagged(outside) / outside.length)],
    ['rightly understood, lost to the threshold', percent(flagged(right) / inside.length)],
    ['encoding and training together, s', trainSeconds.toFixed(1)],
    ['artifact, MB', (artifact.length / 1e6).toFixed(2)],
    ['encode and understand p50 / p95, ms', `${percentile(wholeMs, 0.5).toFixed(2)} / ${percentile(wholeMs, 0.95).toFixed(2)}`],
    ['understand alone p50 / p95, ms', `${percentile(afterEncodingMs, 0.5).toFixed(2)} / ${percentile(afterEncodingMs, 0.95).toFixed(2)}`],
  ],
  values.report,
)
if (values.errors) {
  for (const { intent, found, text } of inside.filter((row) => row.intent !== row.found)) console.log(`${intent} -> ${found}: ${text}`)
}
process.exit(Math.min(...cosines) >= 0.975 && accuracy >= 0.9 && auroc >= 0.93 && percentile(wholeMs, 0.95) < 10 ? 0 : 1)
