/** Damerau-Levenshtein distance (adjacent swaps count one), cut off above `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? limit + 1
}

const stem = (word: string) => (word.length > 4 ? word.replace(/(?<=[sxz]|ch|sh)es$|(?<!s)s$/, '') : word.replace(/(?<=\w{3})s$/, ''))

/** True for the same word in singular or plural, cut short ("jack"), or with a typo; words with digits must be equal. */
export function areSimilar(one: string, other: string): boolean {
  if (one === other) return true
  if (/\d/.test(one) || /\d/.test(other)) return false
  const [first, second] = [stem(one), stem(other)]
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short === long) return true
  if (short.length < 4) return false
  if (long.startsWith(short) && long.length - short.length <= 3) return true
  const limit = short.length >= 8 ? 2 : 1
  return editDistance(short, long, limit) <= limit
}
