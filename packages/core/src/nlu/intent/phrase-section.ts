import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { ModelSection } from '../model-section.ts'
import { readSectionArray } from '../read-section-array.ts'

/** The phrases a model learned from, in the order of its phrase vectors; `labels` are indices into its intents. */
export type KnownPhrases = { texts: readonly string[]; labels: Int32Array }

const PhraseHeader = z.strictObject({ texts: z.array(z.string()) })

/** The phrases as a section of an artifact. */
export const writePhraseSection = ({ texts, labels }: KnownPhrases): ModelSection => ({ header: { texts: [...texts] }, arrays: { labels } })

/** The phrases of a section, which must be as many as `count`, of `intents` intents. */
export const readPhraseSection = (section: ModelSection, count: number, intents: number): KnownPhrases => {
  const { texts } = PhraseHeader.parse(section.header)
  const labels = readSectionArray(section, 'labels', Int32Array, count)
  if (texts.length !== count || labels.some((label) => label < 0 || label >= intents)) {
    throw new AppError('invalid', 'This NLU model cannot be used: its phrases do not fit its intents.')
  }
  return { texts, labels }
}
