import type { NluParse } from '@frontdesk/contracts/nlu/parse'
import type { RasaBody } from './nlu-schemas.ts'

/** The intent that Rasa's fallback classifier names for a message of no intent. */
const fallbackIntent = 'nlu_fallback'

const extractors = {
  system: 'FrontdeskSystemExtractor',
  list: 'FrontdeskListExtractor',
  pattern: 'FrontdeskPatternExtractor',
  learned: 'FrontdeskLearnedExtractor',
} as const

/** Offsets in code points, as Python counts, for offsets in UTF-16 code units. */
const toCodePoints = (text: string, offset: number): number => [...text.slice(0, offset)].length

/** A parse in the shape of Rasa's `POST /model/parse`. A message out of scope has the intent `nlu_fallback`, before all others. */
export const toRasaParse = (parse: NluParse, messageId: string | null): RasaBody => {
  const { text } = parse
  const at = (offset: number): number => toCodePoints(text, offset)
  const ranked = parse.intents.map(({ name, probability }) => ({ name, confidence: probability }))
  const fallback = parse.outOfScope >= parse.outOfScopeThreshold ? [{ name: fallbackIntent, confidence: parse.outOfScope }] : []
  const ranking = [...fallback, ...ranked]
  return {
    text,
    intent: ranking[0] ?? { name: null, confidence: 0 },
    intent_ranking: ranking,
    entities: parse.entities.map(({ entity, start, end, value, role, group, source }) => ({
      entity,
      start: at(start),
      end: at(end),
      value,
      ...(role === undefined ? {} : { role }),
      ...(group === undefined ? {} : { group }),
      extractor: extractors[source],
    })),
    text_tokens: [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map((word) => [at(word.index), at(word.index + word[0].length)]),
    ...(messageId === null ? {} : { message_id: messageId }),
  }
}
