import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@frontdesk/core/errors'

type Vocabulary = { model: { vocab: object } }

const hasVocabulary = (definition: unknown): definition is Vocabulary =>
  typeof definition === 'object' &&
  definition !== null &&
  'model' in definition &&
  typeof definition.model === 'object' &&
  definition.model !== null &&
  'vocab' in definition.model &&
  typeof definition.model.vocab === 'object'

/** The words that the encoder of a folder knows whole, of four letters and more, in lower case: about twenty thousand. */
export const readWords = async (modelDir: string): Promise<ReadonlySet<string>> => {
  const definition: unknown = JSON.parse(await readFile(join(modelDir, 'tokenizer.json'), 'utf8'))
  if (!hasVocabulary(definition)) throw new AppError('internal', 'The tokenizer of the sentence encoder has no vocabulary.')
  return new Set(Object.keys(definition.model.vocab).filter((token) => /^\p{L}{4,}$/u.test(token)))
}
