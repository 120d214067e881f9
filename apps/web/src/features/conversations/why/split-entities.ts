import type { EntityMatch } from '@frontdesk/contracts/understanding'

export type Segment = { text: string; start: number; entity: EntityMatch | null }

/** The text cut where entities begin and end. Of two that overlap the earlier wins, then the longer; offsets beyond the text are left out. */
export const splitEntities = (text: string, entities: readonly EntityMatch[]): Segment[] => {
  const sorted = entities
    .filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const segments: Segment[] = []
  let at = 0
  for (const entity of sorted) {
    if (entity.start < at) continue
    if (entity.start > at) segments.push({ text: text.slice(at, entity.start), start: at, entity: null })
    segments.push({ text: text.slice(entity.start, entity.end), start: entity.start, entity })
    at = entity.end
  }
  if (at < text.length) segments.push({ text: text.slice(at), start: at, entity: null })
  return segments
}
