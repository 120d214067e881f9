import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { ModelSection } from '../model-section.ts'

const PhraseHeader = z.strictObject({ texts: z.array(z.string()) })

/** The phrases a model learned from, in the order of its phrase vectors, as a section of an artifact. */
export const writePhraseSection = (texts: readonly string[]): ModelSection => ({ header: { texts: [...texts] }, arrays: {} })

/** The phrases of a section, which must be as many as `count`. */
export const readPhraseSection = (section: ModelSection, count: number): readonly string[] => {
  const { texts } = PhraseHeader.parse(section.header)
  if (texts.length !== count) throw new AppError('invalid', 'This NLU model cannot be used: its phrases do not fit its vectors.')
  return texts
}
