import type { HeldOutTrial } from '../evaluate/held-out-trial.ts'
import type { DenseMatrix } from '../linear/matrix.ts'
import { type Blend, mixScores, rankRows } from './blend-scores.ts'
import type { TriedRows } from './fit-linear.ts'
import { gatherEvidence, type TriedRow } from './gather-evidence.ts'
import { type ScopeWeights, scoreScope } from './score-scope.ts'
import type { Fold } from './split-folds.ts'

/** What the folds' models made of what was held out. `vectors` are those of all phrases, then of the phrases of no intent. */
export type TriedFolds = {
  dense: TriedRows
  lexical: TriedRows
  phrases: number
  classes: number
  folds: readonly Fold[]
  vectors: DenseMatrix
}

export type FoldEvidence = { best: Int32Array; confidence: Float64Array; inside: TriedRow[]; outside: TriedRow[] }

/** Predictions of the held rows in the order of the folds, and the out-of-scope evidence of some of them and of the phrases of no intent. */
export const readFolds = ({ dense, lexical, phrases, classes, folds, vectors }: TriedFolds, blend: Blend): FoldEvidence => {
  const held = rankRows(mixScores(dense.held, lexical.held, blend.share), classes, blend.sharpness)
  const probes = rankRows(mixScores(dense.probes, lexical.probes, blend.share), classes, blend.sharpness)
  const outsideRows = Uint32Array.from({ length: vectors.rows - phrases }, (_, index) => phrases + index)
  return {
    ...held,
    inside: gatherEvidence(vectors, folds, 'held', held.confidence, outsideRows),
    outside: gatherEvidence(vectors, folds, 'probes', probes.confidence, outsideRows),
  }
}

/** The folds' predictions as a trial, phrases ascending. */
export const toTrial = (
  { best, confidence, inside, outside }: FoldEvidence,
  folds: readonly Fold[],
  weights: ScopeWeights,
): HeldOutTrial => {
  const scores = new Map(inside.map(({ place, evidence }) => [place, scoreScope(weights, evidence)]))
  return {
    folds: folds.length,
    phrases: folds
      .flatMap(({ held }) => [...held])
      .map((row, place) => ({
        row,
        predicted: best[place] as number,
        probability: Math.min(1, confidence[place] as number),
        outOfScope: scores.get(place) ?? null,
      }))
      .sort((a, b) => a.row - b.row),
    outside: outside.map(({ evidence }) => scoreScope(weights, evidence)),
  }
}
