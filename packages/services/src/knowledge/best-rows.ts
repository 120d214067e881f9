/** Rows of the `limit` best scores above `above`, best first; of equal scores the first rows. */
export const bestRows = (scores: ArrayLike<number>, limit: number, above: number): number[] => {
  const best: number[] = []
  let least = above
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] as number
    if (score <= least) continue
    let place = best.length
    while (place > 0 && (scores[best[place - 1] as number] as number) < score) place -= 1
    best.splice(place, 0, row)
    if (best.length > limit) best.pop()
    if (best.length === limit) least = scores[best[limit - 1] as number] as number
  }
  return best
}
