/**
 * Edits that turn `from` into `to`: insertions, deletions, replacements and swaps of neighbours (optimal string alignment,
 * the restricted Damerau distance). Answers `limit + 1` as soon as it is sure that there are more than `limit`.
 */
export const boundedDistance = (from: string, to: string, limit: number): number => {
  const width = to.length
  if (Math.abs(from.length - width) > limit) return limit + 1
  let older = new Int32Array(width + 1)
  let above = Int32Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = new Int32Array(width + 1)
    current[0] = row
    let least = row
    for (let column = 1; column <= width; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) cost = Math.min(cost, (older[column - 2] ?? 0) + 1)
      current[column] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    older = above
    above = current
  }
  return Math.min(above[width] ?? 0, limit + 1)
}
