import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { ModelSection } from '../model-section.ts'
import { readSectionArray } from '../read-section-array.ts'
import type { IntentModel, QuantizedRows } from './intent-model.ts'

const Weight = z.number().min(-1e6).max(1e6)

const Factor = z.number().min(0).max(1000)

/** Least length of a vector under the metric; training never yields less. */
const leastLength = 1e-7

const IntentHeader = z.strictObject({
  intents: z.array(z.string()).min(2),
  terms: z.array(z.string()),
  blend: z.strictObject({ dense: Factor, lexical: Factor, neighbours: Factor, reach: Factor }),
  outOfScopeThreshold: z.number().min(0).max(1),
  scopeWeights: z.strictObject({ bias: Weight, confidence: Weight, nearestPhrase: Weight, nearestOutside: Weight }),
  dimensions: z.number().int().positive().max(65_536),
})

/** The classifier as a section of an artifact. */
export const writeIntentSection = (model: IntentModel): ModelSection => ({
  header: {
    intents: [...model.intents],
    terms: [...model.terms],
    blend: model.blend,
    outOfScopeThreshold: model.outOfScopeThreshold,
    scopeWeights: model.scopeWeights,
    dimensions: model.phraseVectors.columns,
  } satisfies z.infer<typeof IntentHeader>,
  arrays: {
    termWeights: model.termWeights,
    lexicalCodes: model.lexicalWeights.codes,
    lexicalScales: model.lexicalWeights.scales,
    denseWeights: model.denseWeights,
    phraseCodes: model.phraseVectors.codes,
    phraseScales: model.phraseVectors.scales,
    outsideCodes: model.outsideVectors.codes,
    outsideScales: model.outsideVectors.scales,
    phraseLabels: model.phraseLabels,
    metricMean: model.metric.mean,
    metricInverse: model.metric.inverse,
    lengths: model.lengths,
  },
})

const readRows = (section: ModelSection, name: string, columns: number, rows?: number): QuantizedRows => {
  const scales = readSectionArray(section, `${name}Scales`, Float32Array, rows)
  return { columns, codes: readSectionArray(section, `${name}Codes`, Int8Array, scales.length * columns), scales }
}

/** The classifier of a section; throws when the header does not parse or an array does not fit. */
export const readIntentSection = (section: ModelSection): IntentModel => {
  const { dimensions, ...header } = IntentHeader.parse(section.header)
  const classes = header.intents.length
  const phraseVectors = readRows(section, 'phrase', dimensions)
  const outsideVectors = readRows(section, 'outside', dimensions)
  const phraseLabels = readSectionArray(section, 'phraseLabels', Int32Array, phraseVectors.scales.length)
  const lengths = readSectionArray(section, 'lengths', Float32Array, phraseVectors.scales.length + outsideVectors.scales.length)
  if (phraseLabels.some((label) => label < 0 || label >= classes) || lengths.some((length) => length < leastLength)) {
    throw new AppError('invalid', 'This NLU model cannot be used: its phrases do not fit its intents.')
  }
  return {
    ...header,
    termWeights: readSectionArray(section, 'termWeights', Float32Array, header.terms.length),
    lexicalWeights: readRows(section, 'lexical', classes, header.terms.length),
    denseWeights: readSectionArray(section, 'denseWeights', Float32Array, classes * dimensions),
    phraseVectors,
    phraseLabels,
    outsideVectors,
    metric: {
      mean: readSectionArray(section, 'metricMean', Float32Array, dimensions),
      inverse: readSectionArray(section, 'metricInverse', Float32Array, dimensions * dimensions),
    },
    lengths,
  }
}
