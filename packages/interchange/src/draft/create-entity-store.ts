import { type ListValue, systemEntities } from '@frontdesk/contracts/nlu-data'
import type { Findings, Place } from '../findings.ts'
import { fileLimits } from '../limits.ts'
import { checkName } from './check-name.ts'
import { checkValue } from './check-value.ts'

/** Says why a pattern cannot be used; null where it can. */
export type CheckPattern = (pattern: string) => string | null

export type EntityParts = {
  values: Map<string, Set<string>>
  patterns: Set<string>
  roles: Set<string>
  groups: Set<string>
  typos: boolean | undefined
  /** Defined as we write it, whole. */
  isDefined: boolean
}

export type EntityStore = {
  entities: ReadonlyMap<string, EntityParts>
  /** The entity of a name that is known to be good. */
  open(name: string): EntityParts
  /** The entity of a name from a file; null, and a problem, where it cannot be. */
  claim(place: Place, name: string): EntityParts | null
  /** False, and a problem, where a value or synonym cannot be. */
  acceptValue(place: Place, what: string, value: string): boolean
  acceptList(place: Place, list: ListValue): boolean
  addValue(place: Place, name: string, value: string, words: Iterable<string>): void
  addPattern(place: Place, name: string, pattern: string): void
  addNames(place: Place, name: string, list: 'roles' | 'groups', names: readonly string[]): void
}

const builtIn: readonly string[] = systemEntities

export const isBuiltIn = (name: string): boolean => builtIn.includes(name)

/** Says why a pattern cannot be used; each is tried once. */
const createPatternCheck = (findings: Findings, check: CheckPattern): ((place: Place, pattern: string) => string | null) => {
  const known = new Map<string, string | null>()
  return (place, pattern) => {
    const before = known.get(pattern)
    if (before !== undefined) return before
    if (known.size >= fileLimits.patterns) findings.fail(place, `The file has more than ${fileLimits.patterns} patterns.`)
    const tooLong = pattern.length > fileLimits.patternLength ? `it is over ${fileLimits.patternLength} characters long.` : null
    const wrong = pattern === '' ? 'it is empty.' : (tooLong ?? check(pattern))
    known.set(pattern, wrong)
    return wrong
  }
}

/** Keeps what a file says of entities, within limits; what breaks them goes to the findings. */
export const createEntityStore = (findings: Findings, checkPattern: CheckPattern): EntityStore => {
  const entities = new Map<string, EntityParts>()
  const explainPattern = createPatternCheck(findings, checkPattern)

  const open = (name: string): EntityParts => {
    const known = entities.get(name)
    if (known) return known
    if (entities.size >= fileLimits.entities) findings.fail(null, `The file has more than ${fileLimits.entities} entities.`)
    const entity: EntityParts = {
      values: new Map(),
      patterns: new Set(),
      roles: new Set(),
      groups: new Set(),
      typos: undefined,
      isDefined: false,
    }
    entities.set(name, entity)
    return entity
  }
  const acceptValue: EntityStore['acceptValue'] = (place, what, value) => {
    const wrong = checkValue(value)
    if (wrong) findings.problem(place, `${what} ${wrong}.`)
    return wrong === null
  }
  return {
    entities,
    open,
    claim: (place, name) => {
      const wrong = isBuiltIn(name) ? `"${name}" is built in and cannot be defined; give it another name` : checkName(name)
      if (wrong) findings.problem(place, `The name of an entity: ${wrong}.`)
      return wrong ? null : open(name)
    },
    acceptValue,
    acceptList: (place, { value, synonyms }) =>
      acceptValue(place, 'A value', value) && synonyms.every((word) => acceptValue(place, `A synonym of "${value}"`, word)),
    addValue: (place, name, value, words) => {
      const { values } = open(name)
      const synonyms = values.get(value) ?? new Set()
      values.set(value, synonyms)
      for (const word of words) synonyms.add(word)
      if (values.size > fileLimits.valuesOfEntity) findings.fail(place, `${name} has more than ${fileLimits.valuesOfEntity} values.`)
      if (synonyms.size > fileLimits.synonymsOfValue)
        findings.fail(place, `The value "${value}" of ${name} has more than ${fileLimits.synonymsOfValue} synonyms.`)
    },
    addPattern: (place, name, pattern) => {
      const { patterns } = open(name)
      const wrong = explainPattern(place, pattern)
      if (wrong) findings.problem(place, `The pattern "${pattern.slice(0, 60)}" of ${name} cannot be used: ${wrong}`)
      else patterns.add(pattern)
      if (patterns.size > fileLimits.patternsOfEntity)
        findings.fail(place, `${name} has more than ${fileLimits.patternsOfEntity} patterns.`)
    },
    addNames: (place, name, list, names) => {
      const set = open(name)[list]
      for (const one of names) {
        const wrong = checkName(one)
        if (wrong) findings.problem(place, `A name of the ${list} of ${name}: ${wrong}.`)
        else set.add(one)
      }
      if (set.size > fileLimits.rolesOfEntity) findings.fail(place, `${name} has more than ${fileLimits.rolesOfEntity} ${list}.`)
    },
  }
}
