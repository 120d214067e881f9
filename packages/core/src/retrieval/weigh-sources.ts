import type { FusedScores } from './fuse.ts'

type Passage = { weight: number; revisedAt: number; scores: FusedScores }

const yearMs = 365.25 * 24 * 3_600_000
/** What a passage loses by a year's lead of the newest candidate, and at most: it decides between passages alike, not more. */
const age = { perYear: 0.01, most: 0.03 } as const

/** A ranking with the fused scores multiplied by the weights of the sources, and a little less for what is older than others found. */
export const weighSources = <Ranked extends Passage>(ranking: readonly Ranked[]): Ranked[] => {
  const newest = Math.max(...ranking.map(({ revisedAt }) => revisedAt))
  return ranking
    .map((passage) => {
      const late = Math.min(age.most, (age.perYear * (newest - passage.revisedAt)) / yearMs)
      return { ...passage, scores: { ...passage.scores, fused: passage.scores.fused * passage.weight * (1 - late) } }
    })
    .sort((a, b) => b.scores.fused - a.scores.fused)
}
