import type { ListValue, PhraseEntity } from '@frontdesk/contracts/nlu-data'
import type { ImportedEntity } from '@frontdesk/contracts/nlu-interchange'
import type { Findings, Place } from '../findings.ts'
import { fileLimits } from '../limits.ts'
import { type CheckPattern, createEntityStore, type EntityParts, isBuiltIn } from './create-entity-store.ts'

export type EntityDraft = {
  addValue(place: Place, name: string, value: string): void
  addPattern(place: Place, name: string, pattern: string): void
  /** Words that stand for a canonical value; whose value that is shows at the end. */
  addSynonym(place: Place, value: string, synonym: string): void
  /** A definition as we write it, whole. */
  define(place: Place, entity: ImportedEntity): void
  /** Synonyms of no entity, as we write them. */
  defineSynonyms(place: Place, synonyms: readonly ListValue[]): void
  /** Checked marks of a phrase: what they name has a definition from then on. */
  addMarks(marks: readonly PhraseEntity[]): void
  finish(): { entities: ImportedEntity[]; synonyms: ListValue[] }
}

type Words = Map<string, Set<string>>

const addWords = (map: Words, value: string, words: Iterable<string>): void => {
  map.set(value, new Set([...(map.get(value) ?? []), ...words]))
}

const toList = (map: Words): ListValue[] => [...map].map(([value, synonyms]) => ({ value, synonyms: [...synonyms] }))

const toEntity = (name: string, { values, patterns, roles, groups, typos }: EntityParts): ImportedEntity => ({
  name,
  values: toList(values),
  patterns: [...patterns],
  roles: [...roles],
  groups: [...groups],
  ...(typos === undefined ? {} : { typos }),
})

/** Collects what a file says of entities, in any order, and settles in the end which synonyms belong to which value. */
export const createEntityDraft = (findings: Findings, checkPattern: CheckPattern): EntityDraft => {
  const store = createEntityStore(findings, checkPattern)
  const loose: Words = new Map()
  const common: Words = new Map()
  const stated: Words = new Map()
  let synonyms = 0

  const countSynonyms = (place: Place, more: number): void => {
    synonyms += more
    if (synonyms > fileLimits.synonyms) findings.fail(place, `The file has more than ${fileLimits.synonyms} synonyms.`)
  }
  /**
   * Words of a canonical value go to every entity that has it, without one to all. Entities defined as we write it have theirs already:
   * they get only what is stated nowhere, and only where nobody else has the value.
   */
  const settle = (value: string, words: Set<string>): void => {
    const owners = [...store.entities].filter(([, { values }]) => values.has(value))
    const open = owners.filter(([, { isDefined }]) => !isDefined)
    for (const [name] of open) store.addValue(null, name, value, words)
    if (open.length > 0) return
    const unstated = [...words].filter((word) => !stated.get(value)?.has(word))
    for (const [name] of owners) store.addValue(null, name, value, unstated)
    if (owners.length === 0 && unstated.length > 0) addWords(common, value, unstated)
  }

  return {
    addValue: (place, name, value) => {
      if (store.claim(place, name) && store.acceptValue(place, `A value of ${name}`, value)) store.addValue(place, name, value, [])
    },
    addPattern: (place, name, pattern) => {
      if (store.claim(place, name)) store.addPattern(place, name, pattern)
    },
    addSynonym: (place, value, synonym) => {
      if (!store.acceptList(place, { value, synonyms: [synonym] })) return
      countSynonyms(place, 1)
      const words = loose.get(value) ?? new Set()
      loose.set(value, words.add(synonym))
    },
    define: (place, { name, values, patterns, roles, groups, typos }) => {
      const entity = store.claim(place, name)
      if (!entity) return
      entity.isDefined = true
      entity.typos = typos ?? entity.typos
      for (const list of values) {
        if (!store.acceptList(place, list)) continue
        store.addValue(place, name, list.value, list.synonyms)
        addWords(stated, list.value, list.synonyms)
      }
      for (const pattern of patterns) store.addPattern(place, name, pattern)
      store.addNames(place, name, 'roles', roles)
      store.addNames(place, name, 'groups', groups)
    },
    defineSynonyms: (place, lists) => {
      for (const list of lists) {
        if (!store.acceptList(place, list)) continue
        countSynonyms(place, list.synonyms.length + 1)
        addWords(common, list.value, list.synonyms)
        addWords(stated, list.value, list.synonyms)
      }
    },
    addMarks: (marks) => {
      for (const { entity: name, role, group } of marks) {
        if (isBuiltIn(name)) continue
        store.open(name)
        if (role !== undefined) store.addNames(null, name, 'roles', [role])
        if (group !== undefined) store.addNames(null, name, 'groups', [group])
      }
    },
    finish: () => {
      for (const [value, words] of loose) settle(value, words)
      return { entities: [...store.entities].map(([name, entity]) => toEntity(name, entity)), synonyms: toList(common) }
    },
  }
}
