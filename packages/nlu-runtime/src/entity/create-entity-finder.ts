import type { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { findEmails } from '@frontdesk/core/nlu/entity/find-emails'
import { createListFinder } from '@frontdesk/core/nlu/entity/find-list-values'
import { findMoney } from '@frontdesk/core/nlu/entity/find-money'
import { findNumbers, readNumbers } from '@frontdesk/core/nlu/entity/find-numbers'
import { findOrderIds } from '@frontdesk/core/nlu/entity/find-order-ids'
import { findOrdinals } from '@frontdesk/core/nlu/entity/find-ordinals'
import { resolveOverlaps } from '@frontdesk/core/nlu/entity/resolve-overlaps'
import { tokenize } from '@frontdesk/core/nlu/entity/tokenize'
import { compilePatterns } from './compile-patterns.ts'
import { findDates } from './find-dates.ts'
import { findPhones } from './find-phones.ts'

export type EntityFinder = { find(text: string, now: Date): EntityMatch[] }

/**
 * Makes a finder of the system entities (date, money, number, email, phone, order_id, ordinal) and of those defined.
 * Matches come from left to right; where they overlap, `resolveOverlaps` states which stay. Throws `invalid` for a pattern
 * that does not compile.
 */
export const createEntityFinder = (definitions: readonly EntityDefinition[]): EntityFinder => {
  const lists = createListFinder(definitions.filter(({ values }) => values.length > 0))
  const patterns = definitions.flatMap(({ name, patterns }) => (patterns.length > 0 ? [compilePatterns(name, patterns)] : []))
  const find = (text: string, now: Date): EntityMatch[] => {
    const tokens = tokenize(text)
    const numbers = readNumbers(text, tokens)
    const matches = [
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
    return resolveOverlaps(matches, lists.siblings)
  }
  return { find }
}
