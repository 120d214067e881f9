export type Segment<Mark> = { text: string; start: number; mark: Mark | null }

/** The text cut where marks begin and end. Of two that overlap the earlier wins, then the longer; offsets beyond the text are left out. */
export const splitMarks = <Mark extends { start: number; end: number }>(text: string, marks: readonly Mark[]): Segment<Mark>[] => {
  const sorted = marks
    .filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const segments: Segment<Mark>[] = []
  let at = 0
  for (const mark of sorted) {
    if (mark.start < at) continue
    if (mark.start > at) segments.push({ text: text.slice(at, mark.start), start: at, mark: null })
    segments.push({ text: text.slice(mark.start, mark.end), start: mark.start, mark })
    at = mark.end
  }
  if (at < text.length) segments.push({ text: text.slice(at), start: at, mark: null })
  return segments
}
