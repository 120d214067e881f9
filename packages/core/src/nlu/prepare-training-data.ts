import type { ListValue, MarkedPhrase, TrainingData } from '@frontdesk/contracts/nlu-data'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Brings a phrase to where its text has no blanks around it; its marks move along. */
const trimPhrase = ({ text, entities }: MarkedPhrase): MarkedPhrase => {
  const trimmed = text.trim()
  const cut = text.indexOf(trimmed)
  const moved = entities.map((mark) => ({ ...mark, start: mark.start - cut, end: mark.end - cut }))
  return { text: trimmed, entities: moved.filter(({ start, end }) => start >= 0 && start < end && end <= trimmed.length) }
}

/** Phrases in order, each text once: of two with the same words the one with more marks stays. */
const tidyPhrases = (phrases: readonly MarkedPhrase[]): MarkedPhrase[] => {
  const byText = new Map<string, MarkedPhrase>()
  for (const phrase of phrases.map(trimPhrase)) {
    const known = byText.get(phrase.text)
    if (phrase.text !== '' && (known === undefined || known.entities.length < phrase.entities.length)) byText.set(phrase.text, phrase)
  }
  return [...byText.values()]
    .map(({ text, entities }) => ({ text, entities: entities.toSorted((a, b) => a.start - b.start || a.end - b.end) }))
    .sort((a, b) => compare(a.text, b.text))
}

const tidyTexts = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].sort(compare)

const sortValues = (values: readonly ListValue[]): ListValue[] =>
  values.map(({ value, synonyms }) => ({ value, synonyms: [...synonyms].sort(compare) })).sort((a, b) => compare(a.value, b.value))

/**
 * Brings training data into a fixed order, without blanks and repetitions, so that the same data gives the same model. Intents without
 * phrases are left out.
 */
export const prepareTrainingData = (data: TrainingData): TrainingData => {
  const phrases = new Map<string, MarkedPhrase[]>()
  for (const intent of data.intents) phrases.set(intent.name, [...(phrases.get(intent.name) ?? []), ...intent.phrases])
  return {
    intents: [...phrases]
      .map(([name, ofIntent]) => ({ name, phrases: tidyPhrases(ofIntent) }))
      .filter((intent) => intent.phrases.length > 0)
      .sort((a, b) => compare(a.name, b.name)),
    outOfScope: tidyTexts(data.outOfScope),
    entities: data.entities
      .map((entity) => ({ ...entity, values: sortValues(entity.values), patterns: [...entity.patterns].sort(compare) }))
      .sort((a, b) => compare(a.name, b.name)),
    synonyms: sortValues(data.synonyms),
  }
}
