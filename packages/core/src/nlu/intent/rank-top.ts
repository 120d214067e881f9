/** Intents among whose phrases neighbours are looked for: one ranked lower by the linear classifiers hardly ever is right. */
const intentsLookedAt = 10

/** The indices of the greatest scores, ascending. */
export const rankTop = (scores: Float64Array): number[] => {
  const least = scores.length <= intentsLookedAt ? Number.NEGATIVE_INFINITY : (scores.slice().sort().at(-intentsLookedAt) as number)
  return Array.from(scores.keys()).filter((index) => (scores[index] as number) >= least)
}
