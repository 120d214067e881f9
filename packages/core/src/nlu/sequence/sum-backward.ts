import { type PathSums, readClosed } from './path-sums.ts'
import { countTags, firstOf } from './tag-set.ts'

/** How often each move from a kind to one at the word behind is expected is added to `expected`. */
const expectMoves = (sums: PathSums, share: number, moves: Float64Array, expected: Float64Array): void => {
  const { closed, behind } = sums
  const kinds = closed.length
  for (let from = 0; from < kinds; from++) {
    const mass = (closed[from] as number) * share
    if (mass < 1e-9) continue
    for (let to = 0, at = from * kinds; to < kinds; to++, at++) {
      expected[at] = (expected[at] as number) + mass * (moves[at] as number) * (behind[to] as number)
    }
  }
}

const leave = ({ leaving, behind }: PathSums, share: number, moves: Float64Array): void => {
  const kinds = behind.length
  if (moves.length === 0) {
    let sum = 0
    for (let kind = 0; kind < kinds; kind++) sum += behind[kind] as number
    leaving.fill(sum * share)
    return
  }
  for (let from = 0; from < kinds; from++) {
    let sum = 0
    for (let to = 0, at = from * kinds; to < kinds; to++, at++) sum += (moves[at] as number) * (behind[to] as number)
    leaving[from] = sum * share
  }
}

/** The marginals of one word; what stands behind the word before it is written to `behind` and `within`. */
const stepBackward = (sums: PathSums, base: number): void => {
  const { labels, forward, powers, marginals, behind, within, leaving, ended } = sums
  const norm = 1 / ended
  const none = leaving[0] as number
  marginals[base] = (forward[base] as number) * none * norm
  behind[0] = (powers[base] as number) * none
  for (let label = 1; label <= labels; label++) {
    const at = base + firstOf(label)
    const out = leaving[label] as number
    const on = within[label] as number
    marginals[at] = (forward[at] as number) * on * norm
    marginals[at + 1] = (forward[at + 1] as number) * on * norm
    marginals[at + 2] = (forward[at + 2] as number) * out * norm
    marginals[at + 3] = (forward[at + 3] as number) * out * norm
    behind[label] = (powers[at] as number) * on + (powers[at + 3] as number) * out
    within[label] = (powers[at + 1] as number) * on + (powers[at + 2] as number) * out
  }
}

/** The backward half, after `sumForward` with the same moves: writes `marginals` and raises `expected` by how often each move is expected. */
export const sumBackward = (sums: PathSums, moves: Float64Array, expected: Float64Array): void => {
  const width = countTags(sums.labels)
  sums.leaving.fill(1)
  sums.within.fill(0)
  stepBackward(sums, (sums.words - 1) * width)
  for (let word = sums.words - 2; word >= 0; word--) {
    const share = 1 / (sums.scales[word + 1] as number)
    readClosed(sums, word * width)
    if (moves.length > 0) expectMoves(sums, share / sums.ended, moves, expected)
    leave(sums, share, moves)
    for (let label = 1; label <= sums.labels; label++) sums.within[label] = (sums.within[label] as number) * share
    stepBackward(sums, word * width)
  }
  if (moves.length === 0) return
  sums.closed.fill(0).fill(1, 0, 1)
  expectMoves(sums, 1 / ((sums.scales[0] as number) * sums.ended), moves, expected)
}
