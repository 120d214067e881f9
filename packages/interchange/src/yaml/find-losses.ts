import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import { createEntityDraft } from '../draft/create-entity-draft.ts'
import { createFindings, stopReading } from '../findings.ts'
import { collectSynonyms } from './collect-synonyms.ts'
import type { FrontdeskSection } from './frontdesk-section.ts'
import { orderWords, splitExamples } from './split-examples.ts'
import { writePhrase } from './write-phrase.ts'

/** Entities and synonyms as an import would read them from Rasa's own sections; null where it would refuse them. */
const readBack = (data: DeskData) => {
  try {
    return collect(data)
  } catch (error) {
    if (error === stopReading) return null
    throw error
  }
}

const collect = (data: DeskData) => {
  const draft = createEntityDraft(createFindings(), () => null)
  for (const { phrases } of data.intents) {
    const { lines, others } = splitExamples(phrases.map((phrase) => ({ ...writePhrase(phrase), marks: phrase.entities })))
    for (const { marks } of [...lines, ...others]) draft.addMarks(marks)
  }
  for (const { name, values, patterns } of data.entities) {
    for (const value of orderWords(values.map((one) => one.value))) draft.addValue(null, name, value)
    for (const pattern of orderWords(patterns)) draft.addPattern(null, name, pattern)
  }
  for (const [value, words] of collectSynonyms(data)) for (const word of words) draft.addSynonym(null, value, word)
  return draft.finish()
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What Rasa's sections would lose of entities and synonyms; null where nothing is lost. */
export const findLosses = (data: DeskData): FrontdeskSection | null => {
  const back = readBack(data)
  if (back === null) return { entities: data.entities, synonyms: data.synonyms }
  const entities = data.entities.filter((entity) => {
    const { name, values, patterns, roles, groups, typos } = entity
    const read = back.entities.find((one) => one.name === name)
    return !typos || !read || !isSame([values, patterns, roles, groups], [read.values, read.patterns, read.roles, read.groups])
  })
  const synonyms = isSame(data.synonyms, back.synonyms) ? [] : data.synonyms
  return entities.length + synonyms.length > 0 ? { entities, synonyms } : null
}
