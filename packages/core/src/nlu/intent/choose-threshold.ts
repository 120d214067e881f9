/** Share of held-out phrases that are understood rightly and may be lost to the threshold: somewhat under the two points that others may lose. */
const greatestLoss = 0.015
const usualThreshold = 0.5

/**
 * The out-of-scope score from which a message counts as such. `inside` are scores of held-out phrases with whether their intent was
 * found, `outside` those of phrases of no intent. Of all thresholds that lose at most a point and a half of accuracy it takes the one with the
 * best balance of messages caught and lost; without phrases of no intent, the usual one or the lowest that loses no more than that.
 */
export const chooseThreshold = (inside: readonly { score: number; correct: boolean }[], outside: readonly number[]): number => {
  const correct = inside.flatMap((row) => (row.correct ? [row.score] : [])).sort((a, b) => b - a)
  const allowed = Math.floor(inside.length * greatestLoss)
  const firstKept = correct[allowed]
  const lowest = firstKept === undefined ? 0 : firstKept + 1e-6
  if (outside.length === 0) return Math.min(Math.max(usualThreshold, lowest), 1)
  const scores = [...correct, ...outside].sort((a, b) => a - b)
  const candidates = scores.flatMap((score, i) => [((scores[i + 1] ?? 1) + score) / 2]).filter((threshold) => threshold >= lowest)
  let best = { threshold: Math.min(Math.max(usualThreshold, lowest), 1), balance: Number.NEGATIVE_INFINITY }
  for (const threshold of candidates) {
    const lost = correct.filter((score) => score >= threshold).length / inside.length
    const caught = outside.filter((score) => score >= threshold).length / outside.length
    if (caught - lost > best.balance) best = { threshold, balance: caught - lost }
  }
  return Math.min(best.threshold, 1)
}
