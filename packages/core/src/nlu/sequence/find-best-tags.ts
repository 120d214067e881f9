import { countTags, firstOf, insideOf, lastOf, onlyOf } from './tag-set.ts'

type Search = {
  labels: number
  scores: Float64Array
  best: Float64Array
  cameFrom: Uint16Array
  /** By kind: the best way that ends it, and the tag it ends with. */
  closed: Float64Array
  closedTag: Uint16Array
}

const close = ({ labels, best, closed, closedTag }: Search, base: number): void => {
  closed[0] = best[base] as number
  closedTag[0] = 0
  for (let label = 1; label <= labels; label++) {
    const last = best[base + lastOf(label)] as number
    const only = best[base + onlyOf(label)] as number
    closed[label] = Math.max(last, only)
    closedTag[label] = last > only ? lastOf(label) : onlyOf(label)
  }
}

/** The kind from which `to` is best entered. */
const pickOrigin = ({ closed }: Search, moves: ArrayLike<number>, to: number): { origin: number; score: number } => {
  let origin = 0
  let score = Number.NEGATIVE_INFINITY
  for (let kind = 0; kind < closed.length; kind++) {
    const reached = (closed[kind] as number) + (moves[kind * closed.length + to] as number)
    if (reached > score) [origin, score] = [kind, reached]
  }
  return { origin, score }
}

const pickEnd = ({ closed }: Search): { origin: number; score: number } => {
  let origin = 0
  for (let kind = 1; kind < closed.length; kind++) if ((closed[kind] as number) > (closed[origin] as number)) origin = kind
  return { origin, score: closed[origin] as number }
}

const step = (search: Search, base: number, moves: ArrayLike<number>, isFirst: boolean): void => {
  const { labels, scores, best, cameFrom, closedTag } = search
  const width = countTags(labels)
  const take = (tag: number, score: number, from: number) => {
    best[base + tag] = score + (scores[base + tag] as number)
    cameFrom[base + tag] = from
  }
  const free = moves.length === 0 ? pickEnd(search) : null
  for (let kind = 0; kind <= labels; kind++) {
    const { origin, score } = free ?? pickOrigin(search, moves, kind)
    const from = closedTag[origin] as number
    take(kind === 0 ? 0 : firstOf(kind), score, from)
    if (kind === 0) continue
    take(onlyOf(kind), score, from)
    if (isFirst) continue
    const first = best[base - width + firstOf(kind)] as number
    const inside = best[base - width + insideOf(kind)] as number
    const before = first >= inside ? firstOf(kind) : insideOf(kind)
    take(insideOf(kind), Math.max(first, inside), before)
    take(lastOf(kind), Math.max(first, inside), before)
  }
}

/**
 * The likeliest tags of a sentence (Viterbi), by the scores of its words' tags and of the moves from kind to kind; no moves at all when
 * every one is free.
 */
export const findBestTags = (scores: Float64Array, words: number, labels: number, moves: ArrayLike<number>): Uint16Array => {
  const width = countTags(labels)
  const tags = new Uint16Array(words)
  if (words === 0) return tags
  const search: Search = {
    labels,
    scores,
    best: new Float64Array(words * width).fill(Number.NEGATIVE_INFINITY),
    cameFrom: new Uint16Array(words * width),
    closed: new Float64Array(labels + 1).fill(Number.NEGATIVE_INFINITY).fill(0, 0, 1),
    closedTag: new Uint16Array(labels + 1),
  }
  for (let word = 0; word < words; word++) {
    if (word > 0) close(search, (word - 1) * width)
    step(search, word * width, moves, word === 0)
  }
  close(search, (words - 1) * width)
  let tag = search.closedTag[pickEnd(search).origin] as number
  for (let word = words - 1; word >= 0; word--) {
    tags[word] = tag
    tag = search.cameFrom[word * width + tag] as number
  }
  return tags
}
