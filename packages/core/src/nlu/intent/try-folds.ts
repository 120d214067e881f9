import type { HeldOutTrial } from '../evaluate/held-out-trial.ts'
import { type Blend, mixScores, rankRows } from './blend-scores.ts'
import { concatenate } from './concatenate.ts'
import type { TriedRows } from './fit-linear.ts'
import { type ScopeEvidence, type ScopeWeights, scoreScope } from './score-scope.ts'
import type { Fold } from './split-folds.ts'
import { type NeighbourSet, openNeighbours, type TriedNeighbours } from './try-neighbours.ts'

/** Logits of the linear classifiers and the neighbourhoods of what was held out and of the probes, in the order of the folds. */
export type LinearLogits = { held: Float64Array; probes: Float64Array }
export type TriedSurroundings = { held: TriedNeighbours; probes: TriedNeighbours }

const join = (parts: readonly TriedNeighbours[], reaches: readonly number[]): TriedNeighbours => ({
  scores: reaches.map((_, index) => concatenate(parts.map(({ scores }) => scores[index] ?? new Float64Array(0)))),
  nearest: concatenate(parts.map(({ nearest }) => nearest)),
  nearestOutside: parts.flatMap(({ nearestOutside }) => nearestOutside),
})

/** The two linear classifiers' logits. */
export const addLinear = (dense: TriedRows, lexical: TriedRows, blend: Pick<Blend, 'dense' | 'lexical'>): LinearLogits => ({
  held: mixScores(dense.held, blend.dense, lexical.held, blend.lexical),
  probes: mixScores(dense.probes, blend.dense, lexical.probes, blend.lexical),
})

/** A fold, and how to look around what it holds out. */
export type OpenFold = Fold & { look: ReturnType<typeof openNeighbours> }

export const openFold = (set: NeighbourSet, fold: Fold): OpenFold => ({ ...fold, look: openNeighbours(set, fold) })

/** Looks around all that the folds hold out; they are opened one after the other. */
export const tryAllNeighbours = (
  folds: Iterable<OpenFold>,
  classes: number,
  linear: LinearLogits,
  reaches: readonly number[],
  onStep: () => void = () => {},
): TriedSurroundings => {
  let held = 0
  let probes = 0
  const tried: ReturnType<OpenFold['look']>[] = []
  for (const fold of folds) {
    const base = {
      held: linear.held.subarray(held * classes, (held + fold.held.length) * classes),
      probes: linear.probes.subarray(probes * classes, (probes + fold.probes.length) * classes),
    }
    held += fold.held.length
    probes += fold.probes.length
    tried.push(fold.look(base, reaches))
    onStep()
  }
  return {
    held: join(
      tried.map((fold) => fold.held),
      reaches,
    ),
    probes: join(
      tried.map((fold) => fold.probes),
      reaches,
    ),
  }
}

export type FoldOutcome = { best: Int32Array; confidence: Float64Array; inside: ScopeEvidence[]; outside: ScopeEvidence[] }

const listEvidence = (confidence: Float64Array, { nearest, nearestOutside }: TriedNeighbours): ScopeEvidence[] =>
  Array.from(confidence, (topProbability, place) => ({
    topProbability,
    nearestPhrase: nearest[place] as number,
    nearestOutside: nearestOutside[place] ?? null,
  }))

/** Predictions for the held rows, and the out-of-scope evidence of them and of the probes; `index` is the reach that serves. */
export const readOutcome = (
  linear: LinearLogits,
  around: TriedSurroundings,
  blend: Blend,
  linearFactor: number,
  index: number,
  classes: number,
): FoldOutcome => {
  const add = (logits: Float64Array, { scores }: TriedNeighbours) =>
    mixScores(logits, linearFactor, scores[index] ?? new Float64Array(0), blend.neighbours)
  const held = rankRows(add(linear.held, around.held), classes)
  const probes = rankRows(add(linear.probes, around.probes), classes)
  return { ...held, inside: listEvidence(held.confidence, around.held), outside: listEvidence(probes.confidence, around.probes) }
}

/** The folds' predictions as a trial, phrases ascending. */
export const toTrial = ({ best, inside, outside }: FoldOutcome, folds: readonly Fold[], weights: ScopeWeights): HeldOutTrial => ({
  folds: folds.length,
  phrases: folds
    .flatMap(({ held }) => [...held])
    .map((row, place) => {
      const evidence = inside[place] as ScopeEvidence
      return {
        row,
        predicted: best[place] as number,
        probability: Math.min(1, evidence.topProbability),
        outOfScope: scoreScope(weights, evidence),
      }
    })
    .sort((a, b) => a.row - b.row),
  outside: outside.map((evidence) => scoreScope(weights, evidence)),
})
