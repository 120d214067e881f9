// Intents on any data set: CSV files with the columns text and intent, trained and asked for in one run. Relative paths count from the
// folder in NLU_DATA, where that is set.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createEncoder } from '@frontdesk/nlu-runtime/sentence-encoder'
import { type Figure, report } from './figures.ts'
import { drawPhrases } from './nlu/draw-phrases.ts'
import { encoderThreads, type IntentFigures, measureIntents } from './nlu/measure-intents.ts'
import { measureNlpjs } from './nlu/measure-nlpjs.ts'
import { readPhrases } from './nlu/read-phrases.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({
  options: {
    ...{ train: text, test: text, oos: text, 'oos-train': text, 'per-intent': text, draws: text, seed: text, report: text, title: text },
    ...{ peers: flag, json: flag },
  },
})
if (values.train === undefined || values.test === undefined) throw new Error('Name the files: --train F --test F.')

const open = (file: string) => readPhrases(resolve(process.env['NLU_DATA'] ?? '.', file))
const asNoIntent = (file: string | undefined) => (file === undefined ? [] : open(file).map((phrase) => ({ ...phrase, intent: null })))
const learned = [...open(values.train), ...asNoIntent(values['oos-train'])]
const asked = [...open(values.test), ...asNoIntent(values.oos)]
const seed = Number(values.seed ?? 1)
const perIntent = values['per-intent'] === undefined ? null : Number(values['per-intent'])
const draws = perIntent === null ? 1 : Number(values.draws ?? 1)
const modelDir = fileURLToPath(new URL('../models/all-minilm-l6-v2', import.meta.url))

const runs: IntentFigures[] = []
const peers: Awaited<ReturnType<typeof measureNlpjs>>[] = []
for (let draw = 0; draw < draws; draw++) {
  const drawn = perIntent === null ? learned : drawPhrases(learned, perIntent, seed + draw)
  const encoder = await createEncoder({ modelDir, threads: encoderThreads })
  runs.push(await measureIntents(drawn, asked, encoder))
  await encoder.close()
  if (values.peers) peers.push(await measureNlpjs(drawn, asked))
}

const mean = <Key extends string>(rows: readonly Record<Key, number | null>[], key: Key): number | null => {
  const known = rows.flatMap((row) => row[key] ?? [])
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
const percent = (share: number | null) => (share === null ? 'not asked for' : `${(100 * share).toFixed(2)} %`)
const figure = (key: keyof IntentFigures) => mean(runs, key)
const seconds = (ms: number | null) => ((ms ?? 0) / 1000).toFixed(1)
const milliseconds = (ms: number | null) => (ms ?? 0).toFixed(2)
const peakRssMb = process.resourceUsage().maxRSS / 1024
const count = (phrases: readonly unknown[]) => phrases.length.toLocaleString('en')

const figures: Figure[] = [
  [
    'phrases learned / asked for',
    `${perIntent === null ? count(learned) : `${perIntent} of each intent, ${draws} draws`} / ${count(asked)}`,
  ],
  ['accuracy', percent(figure('accuracy'))],
  ['macro F1', percent(figure('macroF1'))],
  ['expected calibration error', percent(figure('ece'))],
  ['out-of-scope AUROC', percent(figure('aurocOos'))],
  ['right and not turned away at the threshold', percent(figure('inScopeAccuracy'))],
  ['of no intent, caught at the threshold', percent(figure('oosRecall'))],
  ['encode s / train s (they overlap)', `${seconds(figure('encodeMs'))} / ${seconds(figure('trainMs'))}`],
  ['from phrases to artifact, s', seconds(figure('wholeMs'))],
  ['again with one more phrase, vectors at hand, s', seconds(figure('againMs'))],
  ['understand one message p50 / p95, ms', `${milliseconds(figure('p50Ms'))} / ${milliseconds(figure('p95Ms'))}`],
  ['memory of the loaded model, MB', milliseconds(figure('modelMb'))],
  ['peak memory of the run, MB', peakRssMb.toFixed(0)],
]
if (peers.length > 0)
  figures.push(['nlp.js accuracy / train s', `${percent(mean(peers, 'accuracy'))} / ${seconds(mean(peers, 'trainMs'))}`])
report(values.title ?? 'Intents', figures, values.report)

if (values.json) {
  const [accuracy, macroF1, aurocOos, inScopeAccuracy, oosRecall, ece] = (
    ['accuracy', 'macroF1', 'aurocOos', 'inScopeAccuracy', 'oosRecall', 'ece'] as const
  ).map(figure)
  const times = { encodeMs: figure('encodeMs'), trainMs: figure('trainMs'), p50Ms: figure('p50Ms'), p95Ms: figure('p95Ms') }
  console.log(JSON.stringify({ accuracy, macroF1, aurocOos, inScopeAccuracy, oosRecall, ece, ...times, peakRssMb }))
}
