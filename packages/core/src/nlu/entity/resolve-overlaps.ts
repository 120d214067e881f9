import type { EntityMatch } from '@frontdesk/contracts/understanding'

const rank: Record<EntityMatch['source'], number> = { pattern: 0, system: 1, list: 2, learned: 3 }
const weakEntities = new Set(['number', 'ordinal'])
const isWeak = ({ entity, source }: EntityMatch) => source === 'system' && weakEntities.has(entity)

/**
 * Keeps one reading of every piece of text: the longest span, then pattern before system before list, then the leftmost.
 * Numbers and ordinals give way to everything else. Lists live side by side where two of them match the very same span,
 * and where they are siblings (`siblings`), so that one phrase can answer the question of either.
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
    one.source === 'list' &&
    other.source === 'list' &&
    one.entity !== other.entity &&
    ((one.start === other.start && one.end === other.end) || siblings(one.entity, other.entity))
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
