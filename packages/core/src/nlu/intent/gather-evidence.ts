import type { DenseMatrix } from '../linear/matrix.ts'
import { multiplyTransposed } from '../linear/multiply-transposed.ts'
import { selectRows } from './feature-set.ts'
import type { ScopeEvidence } from './score-scope.ts'
import type { Fold } from './split-folds.ts'

/** A row that was held out and what its fold's model made of it. `place` counts in the order of the folds' rows. */
export type TriedRow = { row: number; place: number; evidence: ScopeEvidence }

/** Rows of a fold that are looked at; finding neighbours of more would take long and change nothing. */
const rowsPerFold = 1_000

const findNearest = (rows: DenseMatrix, others: DenseMatrix): (number | null)[] => {
  const products = multiplyTransposed(rows, others)
  return Array.from({ length: rows.rows }, (_, i) => {
    if (others.rows === 0) return null
    let nearest = -1
    for (let j = 0; j < others.rows; j++) nearest = Math.max(nearest, products[i * others.rows + j] as number)
    return nearest
  })
}

/**
 * The out-of-scope evidence for held-out rows, each from its own fold alone: cosines to the phrases that the fold learned from and to the
 * phrases of no intent that are not the fold's probes. `topProbabilities` go by place.
 */
export const gatherEvidence = (
  vectors: DenseMatrix,
  folds: readonly Fold[],
  tried: 'held' | 'probes',
  topProbabilities: Float64Array,
  outsideRows: Uint32Array,
): TriedRow[] => {
  let first = 0
  return folds.flatMap((fold) => {
    const start = first
    first += fold[tried].length
    const stride = Math.max(1, Math.ceil(fold[tried].length / rowsPerFold))
    const places = Array.from(fold[tried].keys()).filter((place) => place % stride === 0)
    const rows = Uint32Array.from(places, (place) => fold[tried][place] as number)
    const own = new Set(fold.probes)
    const selected = selectRows(vectors, rows)
    const inside = findNearest(selected, selectRows(vectors, fold.train))
    const outside = findNearest(
      selected,
      selectRows(
        vectors,
        outsideRows.filter((row) => !own.has(row)),
      ),
    )
    return places.map((place, i) => ({
      row: rows[i] as number,
      place: start + place,
      evidence: {
        topProbability: topProbabilities[start + place] as number,
        nearestPhrase: inside[i] ?? 0,
        nearestOutside: outside[i] ?? null,
      },
    }))
  })
}
