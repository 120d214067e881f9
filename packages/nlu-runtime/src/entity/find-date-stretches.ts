const trigger =
  /\b(?:mon|tues?|wed|wednes|thur?s?|fri|sat|satur|sun)(?:days?)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\b(?:today|tonight|tomorrow|tmrw?|yesterday|ago|week(?:end)?s?|months?|years?|days?|hours?|hrs?|min(?:ute)?s?|night|morning|afternoon|evening|noon|midnight)\b|\b\d{1,4}[/.-]\d{1,2}\b|\b(?:the|[a-z]+day)\s\d{1,2}(?:st|nd|rd|th)\b/gi
const reach = 40
/** Characters that are searched for dates in one message, whatever its length. */
const mostSearched = 600

type Stretch = { start: number; end: number }

const startOf = (text: string, index: number): number => {
  if (index <= reach) return 0
  const space = text.lastIndexOf(' ', index - reach)
  return space > index - 2 * reach ? space + 1 : index
}

const endOf = (text: string, index: number): number => {
  const space = text.indexOf(' ', index + reach)
  return space < 0 || space > index + 2 * reach ? Math.min(text.length, index + 2 * reach) : space
}

/** Stretches of a text around words that can belong to a date, 600 characters in all: reading the rest would take most of the time. */
export const findDateStretches = (text: string): Stretch[] => {
  const stretches: Stretch[] = []
  let searched = 0
  for (const { index, 0: word } of text.matchAll(trigger)) {
    const last = stretches.at(-1)
    const start = Math.max(startOf(text, index), last?.end ?? 0)
    const end = Math.min(endOf(text, index + word.length), start + mostSearched - searched)
    if (end <= start) {
      if (searched >= mostSearched) break
      continue
    }
    searched += end - start
    if (last && start === last.end) last.end = end
    else stretches.push({ start, end })
  }
  return stretches
}
