import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { fileLimits } from '../limits.ts'
import { checkName } from './check-name.ts'
import { checkValue } from './check-value.ts'

const splitsCharacter = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))

const checkMark = (text: string, mark: PhraseEntity): string | null => {
  const { start, end, entity, role, group, value } = mark
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
    return `The mark of ${entity} from ${start} to ${end} is outside of the phrase, which is ${text.length} long.`
  if (splitsCharacter(text, start) || splitsCharacter(text, end))
    return `The mark of ${entity} from ${start} to ${end} cuts a character in two.`
  for (const [what, name] of [
    ['entity', entity],
    ['role', role],
    ['group', group],
  ] as const) {
    const wrong = name === undefined ? null : checkName(name)
    if (wrong) return `The ${what} of a mark ${wrong}.`
  }
  const wrong = value === undefined ? null : checkValue(value)
  return wrong ? `The value of the mark of ${entity} ${wrong}.` : null
}

/** Why marks, in order, cannot be used; null where they can. */
export const checkMarks = (text: string, marks: readonly PhraseEntity[]): string | null => {
  if (marks.length > fileLimits.marksOfPhrase) return `The phrase has more than ${fileLimits.marksOfPhrase} marks.`
  for (const [index, mark] of marks.entries()) {
    const wrong = checkMark(text, mark)
    if (wrong) return wrong
    const before = marks[index - 1]
    if (before && before.end > mark.start) return `The marks of ${before.entity} and ${mark.entity} overlap.`
  }
  return null
}
