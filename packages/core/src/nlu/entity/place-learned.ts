import type { EntityMatch } from '@frontdesk/contracts/understanding'
import type { LearnedSpan } from '../sequence/create-tagger.ts'
import type { ValueReader } from './value-reader.ts'

/** What a match of the system says of the same words; digits stay as they are written, for "0042" is not 42. */
const readSystemValue = ({ entity, source, value, text }: EntityMatch): string | null =>
  source !== 'system' || (entity === 'number' && /\p{N}/u.test(text)) ? null : value

/**
 * Puts learned spans beside what was found by other means. A span over the very words of a match of its own entity takes that match's
 * value and replaces it. Its value is otherwise what `readValue` knows, then what the system reads in the same words, then the words.
 */
export const placeLearned = (
  text: string,
  spans: readonly LearnedSpan[],
  others: readonly EntityMatch[],
  readValue: ValueReader,
): EntityMatch[] => {
  const replaced = new Set<EntityMatch>()
  const learned = spans.map(({ entity, role, group, start, end }): EntityMatch => {
    const words = text.slice(start, end)
    const same = others.filter((other) => other.start === start && other.end === end)
    const own = same.find((other) => other.entity === entity)
    for (const other of same) if (other.entity === entity) replaced.add(other)
    const system = same.map(readSystemValue).find((value) => value !== null)
    return {
      entity,
      value: own?.value ?? readValue(entity, words) ?? system ?? words,
      text: words,
      start,
      end,
      source: 'learned',
      ...(role === undefined ? {} : { role }),
      ...(group === undefined ? {} : { group }),
    }
  })
  return [...others.filter((other) => !replaced.has(other)), ...learned]
}
