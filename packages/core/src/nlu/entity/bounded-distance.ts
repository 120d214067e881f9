/** Rows of the table, kept between calls: they are asked for many thousand times a message. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const

/**
 * Edits that turn `from` into `to`: insertions, deletions, replacements and swaps of neighbours (optimal string alignment,
 * the restricted Damerau distance). Answers `limit + 1` as soon as it is sure that there are more than `limit`.
 */
export const boundedDistance = (from: string, to: string, limit: number): number => {
  const width = to.length
  if (Math.abs(from.length - width) > limit) return limit + 1
  if (width >= rows[0].length) rows = [new Int32Array(2 * width), new Int32Array(2 * width), new Int32Array(2 * width)]
  let [older, above, current]: readonly [Int32Array, Int32Array, Int32Array] = rows
  for (let column = 0; column <= width; column++) above[column] = column
  for (let row = 1; row <= from.length; row++) {
    const letter = from.charCodeAt(row - 1)
    const previous = from.charCodeAt(row - 2)
    current[0] = row
    let least = row
    for (let column = 1; column <= width; column++) {
      const other = to.charCodeAt(column - 1)
      const replaced = (above[column - 1] ?? 0) + (letter === other ? 0 : 1)
      let cost = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced)
      const swapped = row > 1 && column > 1 && letter === to.charCodeAt(column - 2) && previous === other
      if (swapped) cost = Math.min(cost, (older[column - 2] ?? 0) + 1)
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const spare = older
    older = above
    above = current
    current = spare
  }
  return Math.min(above[width] ?? 0, limit + 1)
}
