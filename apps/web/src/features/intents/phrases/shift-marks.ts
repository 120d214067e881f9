type Span = { start: number; end: number }

const sharedStart = (one: string, other: string): number => {
  const longest = Math.min(one.length, other.length)
  let at = 0
  while (at < longest && one[at] === other[at]) at += 1
  return at
}

const sharedEnd = (one: string, other: string, longest: number): number => {
  let count = 0
  while (count < longest && one[one.length - 1 - count] === other[other.length - 1 - count]) count += 1
  return count
}

const trim = <Mark extends Span>(mark: Mark, text: string): Mark | null => {
  let { start, end } = mark
  while (start < end && text.charAt(start).trim() === '') start += 1
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1
  return end > start ? { ...mark, start, end } : null
}

/** The marks after their text was edited: what stands after the edit moves, what holds it grows or shrinks, what it swallowed is gone. */
export const shiftMarks = <Mark extends Span>(marks: readonly Mark[], before: string, after: string): Mark[] => {
  const from = sharedStart(before, after)
  const kept = sharedEnd(before, after, Math.min(before.length, after.length) - from)
  const to = before.length - kept
  const delta = after.length - before.length
  const shift = (mark: Mark): Mark | null => {
    if (mark.end <= from) return mark
    if (mark.start >= to) return { ...mark, start: mark.start + delta, end: mark.end + delta }
    if (mark.start <= from && mark.end >= to) return { ...mark, end: mark.end + delta }
    if (mark.start < from) return { ...mark, end: from }
    if (mark.end > to) return { ...mark, start: to + delta, end: mark.end + delta }
    return null
  }
  return marks.flatMap((mark) => {
    const shifted = shift(mark)
    return (shifted === null ? null : trim(shifted, after)) ?? []
  })
}
