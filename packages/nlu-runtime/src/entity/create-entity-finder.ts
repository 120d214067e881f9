import type { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { findEmails } from '@frontdesk/core/nlu/entity/find-emails'
import { createListFinder } from '@frontdesk/core/nlu/entity/find-list-values'
import { findMoney } from '@frontdesk/core/nlu/entity/find-money'
import { findNumbers, readNumbers } from '@frontdesk/core/nlu/entity/find-numbers'
import { findOrderIds } from '@frontdesk/core/nlu/entity/find-order-ids'
import { findOrdinals } from '@frontdesk/core/nlu/entity/find-ordinals'
import { placeLearned } from '@frontdesk/core/nlu/entity/place-learned'
import { resolveOverlaps } from '@frontdesk/core/nlu/entity/resolve-overlaps'
import { tokenize } from '@frontdesk/core/nlu/entity/tokenize'
import type { ValueReader } from '@frontdesk/core/nlu/entity/value-reader'
import type { Tagger } from '@frontdesk/core/nlu/sequence/create-tagger'
import type { Hint } from '@frontdesk/core/nlu/sequence/list-word-features'
import { compilePatterns } from './compile-patterns.ts'
import { findDates } from './find-dates.ts'
import { findPhones } from './find-phones.ts'

/** What was learned from marked phrases: where entities stand, and what their words stand for. */
type Learned = { tag: Tagger; readValue: ValueReader }

export type EntityFinder = {
  /** `vector` is the text's; without it learned entities are found less well. */
  find(text: string, now: Date, vector?: Float32Array): EntityMatch[]
  /** What is found without learning, overlaps and all, for a tagger to go by. */
  findHints(text: string, now: Date): Hint[]
}

const noVector = new Float32Array(0)

/** Named by source as well: what a list calls a number is not what the system does. */
const toHints = (matches: readonly EntityMatch[]): Hint[] =>
  matches.map(({ entity, source, start, end }) => ({ name: `${source} ${entity}`, start, end }))

/**
 * Makes a finder of the system entities (date, money, number, email, phone, order_id, ordinal), of those defined, and of those learned.
 * Matches come from left to right; where they overlap, `resolveOverlaps` states which stay. Throws `invalid` for a pattern
 * that does not compile.
 */
export const createEntityFinder = (definitions: readonly EntityDefinition[], learned?: Learned): EntityFinder => {
  const lists = createListFinder(definitions.filter(({ values }) => values.length > 0))
  const patterns = definitions.flatMap(({ name, patterns }) => (patterns.length > 0 ? [compilePatterns(name, patterns)] : []))
  const findAll = (text: string, now: Date): EntityMatch[] => {
    const tokens = tokenize(text)
    const numbers = readNumbers(text, tokens)
    return [
      ...patterns.flatMap((findPattern) => findPattern(text)),
      ...findOrderIds(text),
      ...findEmails(text),
      ...findPhones(text),
      ...findMoney(text, tokens, numbers),
      ...findDates(text, now),
      ...findOrdinals(text, tokens),
      ...findNumbers(text, numbers),
      ...lists.find(text, tokens),
    ]
  }
  const find = (text: string, now: Date, vector = noVector): EntityMatch[] => {
    const matches = findAll(text, now)
    if (learned === undefined) return resolveOverlaps(matches, lists.siblings)
    const spans = learned.tag(text, vector, toHints(matches))
    return resolveOverlaps(placeLearned(text, spans, matches, learned.readValue), lists.siblings)
  }
  return { find, findHints: (text, now) => toHints(findAll(text, now)) }
}
