import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { MarkedValue } from '../entity/value-reader.ts'
import type { ModelSection } from '../model-section.ts'
import { readSectionArray } from '../read-section-array.ts'
import { countTags } from './tag-set.ts'
import type { TaggerModel } from './tagger-model.ts'

/** The tagger, and what the words of marks stand for where phrases say so. */
type LearnedEntities = { tagger: TaggerModel; marked: readonly MarkedValue[] }

const TaggerHeader = z.strictObject({
  labels: z
    .array(z.strictObject({ entity: z.string().min(1), role: z.string().optional(), group: z.string().optional() }))
    .min(1)
    .max(16_000),
  dimensions: z.number().int().min(0).max(65_536),
  marked: z.array(z.strictObject({ entity: z.string(), text: z.string(), value: z.string() })),
})

/** Learned entities as a section of an artifact. */
export const writeTaggerSection = ({ tagger, marked }: LearnedEntities): ModelSection => ({
  header: {
    labels: tagger.labels.map((label) => ({ ...label })),
    dimensions: tagger.dimensions,
    marked: [...marked],
  } satisfies z.infer<typeof TaggerHeader>,
  arrays: {
    keys: tagger.keys,
    rows: tagger.rows,
    tags: tagger.tags,
    weights: tagger.weights,
    moves: tagger.moves,
    sentenceWeights: tagger.sentenceWeights,
  },
})

const refuse = (reason: string): AppError => new AppError('invalid', `This NLU model cannot be used: ${reason}.`)

/** Hashes fill all of 32 bits, and are looked up by halving: they must ascend. */
const readKeys = ({ arrays }: ModelSection): Uint32Array => {
  const keys = Object.hasOwn(arrays, 'keys') ? arrays['keys'] : undefined
  if (!(keys instanceof Uint32Array) || keys.some((key, index) => index > 0 && key <= (keys[index - 1] as number))) {
    throw refuse('the features of its tagger are out of order')
  }
  return keys
}

/** The learned entities of a section; throws when something does not parse or fit. */
export const readTaggerSection = (section: ModelSection): LearnedEntities => {
  const { labels, dimensions, marked } = TaggerHeader.parse(section.header)
  const keys = readKeys(section)
  const tags = readSectionArray(section, 'tags', Uint16Array)
  const rows = readSectionArray(section, 'rows', Uint32Array, keys.length + 1)
  if (rows[0] !== 0 || rows.at(-1) !== tags.length || rows.some((row, index) => index > 0 && row < (rows[index - 1] as number))) {
    throw refuse('the rows of its tagger are out of order')
  }
  if (tags.some((tag) => tag >= countTags(labels.length))) throw refuse('its tagger has tags of no label')
  const moves = readSectionArray(section, 'moves', Float32Array)
  if (moves.length !== 0 && moves.length !== (labels.length + 1) ** 2) throw refuse('the moves of its tagger do not fit its labels')
  return {
    marked,
    tagger: {
      labels: labels.map(({ entity, role, group }) => ({
        entity,
        ...(role === undefined ? {} : { role }),
        ...(group === undefined ? {} : { group }),
      })),
      keys,
      rows,
      tags,
      weights: readSectionArray(section, 'weights', Float32Array, tags.length),
      moves,
      sentenceWeights: readSectionArray(section, 'sentenceWeights', Float32Array, labels.length * dimensions),
      dimensions,
    },
  }
}
