type Span = { start: number; end: number }

const splitsPair = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

/** What somebody selected, without the blanks around it and with whole characters; null where nothing is left. */
export const trimSelection = (text: string, from: number, to: number): Span | null => {
  let [start, end] = from < to ? [from, to] : [to, from]
  start = Math.max(0, start)
  end = Math.min(text.length, end)
  if (splitsPair(text, start)) start -= 1
  if (splitsPair(text, end)) end += 1
  while (start < end && text.charAt(start).trim() === '') start += 1
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1
  return end > start ? { start, end } : null
}

/** The first mark that shares a letter with a stretch of the text. */
export const findOverlap = <Mark extends Span>(marks: readonly Mark[], { start, end }: Span): Mark | undefined =>
  marks.find((mark) => mark.start < end && start < mark.end)

/** The marks with one more, in order; one on the very same words is replaced. */
export const placeMark = <Mark extends Span>(marks: readonly Mark[], added: Mark): Mark[] =>
  [...marks.filter((mark) => findOverlap([mark], added) === undefined), added].sort((one, other) => one.start - other.start)

/** The marks without the one on these words. */
export const dropMark = <Mark extends Span>(marks: readonly Mark[], { start, end }: Span): Mark[] =>
  marks.filter((mark) => mark.start !== start || mark.end !== end)
