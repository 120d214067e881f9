import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import { mergeData } from '@frontdesk/core/nlu/merge-data'
import { describe, expect, it } from 'vitest'
import { readFile } from './read-file.ts'
import { randomData } from './testing/random-data.ts'
import { writeFile } from './write-file.ts'

const empty: DeskData = { intents: [], outOfScope: [], entities: [], synonyms: [] }
const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

const readBack = (text: string, format: 'rasa-yaml' | 'csv' | 'json'): DeskData => {
  const read = readFile({ bytes: new TextEncoder().encode(text), name: 'file', format }, () => null)
  if ('problems' in read) throw new Error(`${read.problems.map(({ place, message }) => `${place?.line}: ${message}`).join('\n')}\n${text}`)
  return mergeData(empty, read.data, 'replace')
}
const isEmpty = ({ intents, outOfScope, entities, synonyms }: DeskData) =>
  intents.length + outOfScope.length + entities.length + synonyms.length === 0
const everyData = seeds.map(randomData).filter((data) => !isEmpty(data))

describe('what is written is read again', () => {
  it('as JSON, to the byte', () => {
    for (const data of everyData) {
      const { text } = writeFile(data, 'json')
      const again = readBack(text, 'json')
      expect(again).toEqual(data)
      expect(writeFile(again, 'json').text).toBe(text)
    }
  })

  it('as Rasa YAML, but for origins', () => {
    for (const data of everyData) {
      const { text } = writeFile(data, 'rasa-yaml')
      const again = readBack(text, 'rasa-yaml')
      const plain = (one: DeskData): DeskData => ({
        ...one,
        intents: one.intents.map((intent) => ({ ...intent, phrases: intent.phrases.map((phrase) => ({ ...phrase, origin: '' })) })),
        outOfScope: one.outOfScope.map((phrase) => ({ ...phrase, origin: '' })),
      })
      expect(plain(again)).toEqual(plain(data))
      expect(writeFile(again, 'rasa-yaml').text).toBe(text)
    }
  })

  it('as CSV: phrases with their marks', () => {
    const phrasesOf = (data: DeskData) =>
      data.intents.flatMap(({ name, phrases }) => phrases.map(({ text, entities }) => ({ name, text, entities })))
    for (const data of everyData) {
      const named = { ...data, intents: data.intents.filter(({ name }) => name !== 'out_of_scope') }
      if (phrasesOf(named).length + named.outOfScope.length === 0) continue
      const again = readBack(writeFile(named, 'csv').text, 'csv')
      expect(phrasesOf(again)).toEqual(phrasesOf(named))
      expect(again.outOfScope.map(({ text }) => text)).toEqual(named.outOfScope.map(({ text }) => text))
    }
  })
})
