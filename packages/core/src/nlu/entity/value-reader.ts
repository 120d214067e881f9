import type { EntityDefinition, ListValue, MarkedPhrase } from '@frontdesk/contracts/nlu-data'
import { tokenize } from './tokenize.ts'

/** What words marked as an entity stand for, where phrases say so. */
export type MarkedValue = { entity: string; text: string; value: string }

/** The canonical value of words found as an entity; null when none is known. */
export type ValueReader = (entity: string, text: string) => string | null

const fold = (text: string): string => {
  const words = tokenize(text).map(({ word }) => word)
  return words.length > 0 ? words.join(' ') : text.trim().toLowerCase()
}

/** What phrases say that marked words stand for; of several values for the same words the one named most, then the first. */
export const listMarkedValues = (phrases: readonly MarkedPhrase[]): MarkedValue[] => {
  const byWords = new Map<string, Map<string, MarkedValue & { count: number }>>()
  for (const { text, entities } of phrases) {
    for (const { entity, start, end, value } of entities) {
      if (value === undefined) continue
      const words = text.slice(start, end)
      const key = `${entity}\n${fold(words)}`
      const values = byWords.get(key) ?? new Map<string, MarkedValue & { count: number }>()
      byWords.set(key, values.set(value, { entity, text: words, value, count: (values.get(value)?.count ?? 0) + 1 }))
    }
  }
  return [...byWords.values()].flatMap((values) => {
    const [best] = [...values.values()].sort((one, other) => other.count - one.count)
    return best ? [{ entity: best.entity, text: best.text, value: best.value }] : []
  })
}

/** Reads values by the entity's own list, then by what phrases say of the words, then by the synonyms that hold for every entity. */
export const createValueReader = (known: {
  entities: readonly EntityDefinition[]
  marked: readonly MarkedValue[]
  synonyms: readonly ListValue[]
}): ValueReader => {
  const values = new Map<string, string>()
  const add = (entity: string, words: string, value: string) => {
    const key = `${entity}\n${fold(words)}`
    if (!values.has(key)) values.set(key, value)
  }
  const addList = (entity: string, list: readonly ListValue[]) => {
    for (const { value } of list) add(entity, value, value)
    for (const { value, synonyms } of list) for (const synonym of synonyms) add(entity, synonym, value)
  }
  for (const { name, values: list } of known.entities) addList(name, list)
  for (const { entity, text, value } of known.marked) add(entity, text, value)
  addList('', known.synonyms)
  return (entity, text) => values.get(`${entity}\n${fold(text)}`) ?? values.get(`\n${fold(text)}`) ?? null
}
