import type { EntityMatch } from '@frontdesk/contracts/understanding'

const rank: Record<EntityMatch['source'], number> = { pattern: 0, system: 1, learned: 2, list: 3 }
const weakEntities = new Set(['number', 'ordinal'])
const isWeak = ({ entity, source }: EntityMatch) => source === 'system' && weakEntities.has(entity)

/** Two names for the very same words: of two lists, or of a learned entity and any other. */
const nameTheSame = (one: EntityMatch, other: EntityMatch): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  !isWeak(one) &&
  !isWeak(other) &&
  (one.source === 'learned' || other.source === 'learned' || (one.source === 'list' && other.source === 'list'))

/**
 * Keeps one reading of every piece of text: the longest span, then pattern before system before learned before list, then the leftmost.
 * Numbers and ordinals give way to everything else. Matches of different entities live side by side where two lists, or a learned entity
 * and any other, match the very same span, and where lists are siblings (`siblings`), so that one phrase can answer the question of either.
 */
export const resolveOverlaps = (matches: readonly EntityMatch[], siblings: (one: string, other: string) => boolean): EntityMatch[] => {
  const length = ({ start, end }: EntityMatch) => end - start
  const ordered = matches.toSorted(
    (one, other) =>
      Number(isWeak(one)) - Number(isWeak(other)) ||
      length(other) - length(one) ||
      rank[one.source] - rank[other.source] ||
      one.start - other.start,
  )
  const sideBySide = (one: EntityMatch, other: EntityMatch) =>
    one.entity !== other.entity &&
    (nameTheSame(one, other) || (one.source === 'list' && other.source === 'list' && siblings(one.entity, other.entity)))
  const kept: EntityMatch[] = []
  const holders = new Map<number, EntityMatch[]>()
  const isFree = (match: EntityMatch): boolean => {
    for (let at = match.start; at < match.end; at++) if (holders.get(at)?.some((other) => !sideBySide(match, other))) return false
    return true
  }
  for (const match of ordered) {
    if (!isFree(match)) continue
    kept.push(match)
    for (let at = match.start; at < match.end; at++) holders.set(at, [...(holders.get(at) ?? []), match])
  }
  return kept.sort((one, other) => one.start - other.start || one.end - other.end)
}
