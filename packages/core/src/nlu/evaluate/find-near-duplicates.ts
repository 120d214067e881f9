import type { NluSuggestion } from '@frontdesk/contracts/nlu-report'
import type { DenseMatrix } from '../linear/matrix.ts'
import { multiplyTransposed } from '../linear/multiply-transposed.ts'
import type { ReportInput } from './report-input.ts'
import { sketchRows } from './sketch-rows.ts'

/** Cosine from which two phrases of different intents say the same thing. */
const nearEnough = 0.95
const mostSuggestions = 100
/** Rows compared at once, so that the products stay in the cache. */
const blockRows = 256
/** A sketch is not exact: pairs this much below the mark by their sketches are looked at closely. */
const sketchSlack = 0.06

const multiplyRows = ({ columns, values }: DenseMatrix, first: number, second: number): number => {
  let sum = 0
  for (let d = 0; d < columns; d++) sum += (values[first * columns + d] as number) * (values[second * columns + d] as number)
  return sum
}

const sliceRows = ({ rows, columns, values }: DenseMatrix, from: number): DenseMatrix => {
  const to = Math.min(rows, from + blockRows)
  return { rows: to - from, columns, values: values.subarray(from * columns, to * columns) }
}

/** Pairs of rows of different labels whose cosine is at least `least`; ascending. */
const listNearPairs = (
  vectors: DenseMatrix,
  labels: Int32Array,
  least: number,
): { first: number; second: number; similarity: number }[] => {
  const sketches = sketchRows(vectors)
  const found: { first: number; second: number; similarity: number }[] = []
  for (let from = 0; from < vectors.rows; from += blockRows) {
    const block = sliceRows(sketches, from)
    for (let against = from; against < vectors.rows; against += blockRows) {
      const others = sliceRows(sketches, against)
      const products = multiplyTransposed(block, others)
      for (let at = 0; at < products.length; at++) {
        if ((products[at] as number) < least - sketchSlack) continue
        const first = from + Math.floor(at / others.rows)
        const second = against + (at % others.rows)
        if (first >= second || labels[first] === labels[second]) continue
        const similarity = multiplyRows(vectors, first, second)
        if (similarity >= least) found.push({ first, second, similarity })
      }
    }
  }
  return found
}

/** Phrases of different intents that say nearly the same, the nearest first. */
export const findNearDuplicates = ({
  intents,
  phrases,
  labels,
  vectors,
}: Pick<ReportInput, 'intents' | 'phrases' | 'labels' | 'vectors'>) => {
  const describe = (row: number) => ({ intent: intents[labels[row] ?? -1] ?? '', text: phrases[row] ?? '' })
  return listNearPairs(vectors, labels, nearEnough)
    .sort((a, b) => b.similarity - a.similarity || a.first - b.first || a.second - b.second)
    .slice(0, mostSuggestions)
    .map(
      ({ first, second, similarity }): Extract<NluSuggestion, { kind: 'near-duplicate' }> => ({
        kind: 'near-duplicate',
        first: describe(first),
        second: describe(second),
        similarity,
      }),
    )
}
