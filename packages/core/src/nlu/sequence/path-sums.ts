import { countTags, firstOf, lastOf, onlyOf, outside } from './tag-set.ts'

/** Room for the sums of one sentence, kept between sentences so that training makes no garbage. */
export type PathSums = {
  labels: number
  words: number
  /** Scores of the tags, word by word: what goes in. */
  scores: Float64Array
  /** Probabilities of the tags: what comes out of `sumBackward`. */
  marginals: Float64Array
  forward: Float64Array
  powers: Float64Array
  scales: Float64Array
  /** By kind: what ended before a word, what may begin at it, what stands behind it. */
  closed: Float64Array
  entered: Float64Array
  behind: Float64Array
  within: Float64Array
  leaving: Float64Array
  /** Share of the last word's tags that end something. */
  ended: number
}

export const createPathSums = (labels: number, mostWords: number): PathSums => {
  const cells = () => new Float64Array(countTags(labels) * mostWords)
  const kinds = () => new Float64Array(labels + 1)
  return {
    labels,
    words: 0,
    scores: cells(),
    marginals: cells(),
    forward: cells(),
    powers: cells(),
    scales: new Float64Array(mostWords),
    closed: kinds(),
    entered: kinds(),
    behind: kinds(),
    within: kinds(),
    leaving: kinds(),
    ended: 1,
  }
}

/** Writes, for every kind, how much of a word's tags ends it. */
export const readClosed = ({ labels, forward, closed }: PathSums, base: number): void => {
  closed[0] = forward[base + outside] as number
  for (let label = 1; label <= labels; label++) {
    closed[label] = (forward[base + lastOf(label)] as number) + (forward[base + onlyOf(label)] as number)
  }
}

const raise = ({ labels, scores, powers }: PathSums, base: number): number => {
  const end = base + countTags(labels)
  let top = Number.NEGATIVE_INFINITY
  for (let tag = base; tag < end; tag++) if ((scores[tag] as number) > top) top = scores[tag] as number
  for (let tag = base; tag < end; tag++) powers[tag] = Math.exp((scores[tag] as number) - top)
  return top
}

const enter = ({ closed, entered }: PathSums, moves: Float64Array): void => {
  const kinds = closed.length
  if (moves.length === 0) {
    let sum = 0
    for (let kind = 0; kind < kinds; kind++) sum += closed[kind] as number
    entered.fill(sum)
    return
  }
  entered.fill(0)
  for (let from = 0; from < kinds; from++) {
    const mass = closed[from] as number
    if (mass < 1e-12) continue
    for (let to = 0, at = from * kinds; to < kinds; to++, at++) entered[to] = (entered[to] as number) + mass * (moves[at] as number)
  }
}

const stepForward = (sums: PathSums, base: number, isFirst: boolean): number => {
  const { labels, forward, powers, entered } = sums
  const width = countTags(labels)
  let sum = (entered[0] as number) * (powers[base] as number)
  forward[base] = sum
  for (let label = 1; label <= labels; label++) {
    const at = base + firstOf(label)
    const open = isFirst ? 0 : (forward[at - width] as number) + (forward[at + 1 - width] as number)
    forward[at] = (entered[label] as number) * (powers[at] as number)
    forward[at + 1] = open * (powers[at + 1] as number)
    forward[at + 2] = open * (powers[at + 2] as number)
    forward[at + 3] = (entered[label] as number) * (powers[at + 3] as number)
    sum += (forward[at] as number) + (forward[at + 1] as number) + (forward[at + 2] as number) + (forward[at + 3] as number)
  }
  for (let tag = base; tag < base + width; tag++) forward[tag] = (forward[tag] as number) / sum
  return sum
}

/**
 * The forward half of the forward-backward algorithm (Rabiner 1989, with scaling): the log of the sum over all ways to tag the sentence.
 * A label goes on until its last word, so that only what has ended leads on to other kinds. `moves` are the exponentials of the scores of
 * passing from kind to kind, row by row; none at all when every move is free.
 */
export const sumForward = (sums: PathSums, moves: Float64Array): number => {
  const width = countTags(sums.labels)
  let logSum = 0
  for (let word = 0, base = 0; word < sums.words; word++, base += width) {
    logSum += raise(sums, base)
    if (word > 0) readClosed(sums, base - width)
    else sums.closed.fill(0).fill(1, 0, 1)
    enter(sums, moves)
    const sum = stepForward(sums, base, word === 0)
    sums.scales[word] = sum
    logSum += Math.log(sum)
  }
  readClosed(sums, (sums.words - 1) * width)
  sums.ended = sums.closed.reduce((sum, mass) => sum + mass, 0)
  return logSum + Math.log(sums.ended)
}
