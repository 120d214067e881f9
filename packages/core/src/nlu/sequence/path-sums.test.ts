import { expect, test } from 'vitest'
import { findBestTags } from './find-best-tags.ts'
import { createPathSums, sumForward } from './path-sums.ts'
import { sumBackward } from './sum-backward.ts'
import { countTags, firstOf, isEntry, labelOf, lastOf, onlyOf } from './tag-set.ts'

const labels = 2
const width = countTags(labels)
const kinds = labels + 1
const words = 3

/** Numbers between -2 and 2 that look random. */
const numbers = (count: number, seed: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => 2 * Math.sin(seed + i * i * 1.7))

const isClosed = (tag: number) => tag === 0 || tag === lastOf(labelOf(tag)) || tag === onlyOf(labelOf(tag))
const mayFollow = (tag: number, next: number) => (isClosed(tag) ? isEntry(next) : labelOf(tag) === labelOf(next) && !isEntry(next))

/** Every way to tag a sentence, with its score and moves. */
const listPaths = (scores: Float64Array, moves: Float64Array) => {
  let paths = [{ tags: [] as number[], score: 0, moves: [] as number[] }]
  for (let word = 0; word < words; word++) {
    paths = paths.flatMap((path) =>
      Array.from({ length: width }, (_, tag) => tag).flatMap((tag) => {
        const before = path.tags.at(-1) ?? 0
        if (!mayFollow(before, tag)) return []
        const move = isEntry(tag) ? [labelOf(before) * kinds + labelOf(tag)] : []
        const score = path.score + (scores[word * width + tag] ?? 0) + move.reduce((sum, at) => sum + (moves[at] ?? 0), 0)
        return [{ tags: [...path.tags, tag], score, moves: [...path.moves, ...move] }]
      }),
    )
  }
  return paths.filter(({ tags }) => isClosed(tags.at(-1) ?? 0))
}

test.each([1, 2, 3])('sums, marginals, moves and the best way are those of all ways counted one by one (%i)', (seed) => {
  const scores = numbers(words * width, seed)
  const moves = numbers(kinds * kinds, seed + 10)
  const paths = listPaths(scores, moves)
  const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)

  const sums = createPathSums(labels, words + 2)
  sums.words = words
  sums.scores.set(scores)
  const powers = moves.map(Math.exp)
  expect(sumForward(sums, powers)).toBeCloseTo(Math.log(total), 9)

  const expected = new Float64Array(kinds * kinds)
  sumBackward(sums, powers, expected)
  for (let cell = 0; cell < words * width; cell++) {
    const through = paths.filter(({ tags }) => tags[Math.floor(cell / width)] === cell % width)
    expect(sums.marginals[cell]).toBeCloseTo(through.reduce((sum, { score }) => sum + Math.exp(score), 0) / total, 9)
  }
  for (let move = 0; move < expected.length; move++) {
    const share = paths.reduce((sum, path) => sum + path.moves.filter((at) => at === move).length * Math.exp(path.score), 0) / total
    expect(expected[move]).toBeCloseTo(share, 9)
  }
  const best = paths.reduce((one, other) => (other.score > one.score ? other : one))
  expect([...findBestTags(scores, words, labels, moves)]).toEqual(best.tags)
})

test('without moves every move is free', () => {
  const scores = numbers(words * width, 5)
  const free = new Float64Array(kinds * kinds)
  const paths = listPaths(scores, free)
  const sums = createPathSums(labels, words)
  sums.words = words
  sums.scores.set(scores)
  const none = new Float64Array(0)
  expect(sumForward(sums, none)).toBeCloseTo(Math.log(paths.reduce((sum, { score }) => sum + Math.exp(score), 0)), 9)
  sumBackward(sums, none, none)
  for (let word = 0; word < words; word++) {
    expect(sums.marginals.subarray(word * width, (word + 1) * width).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
  }
  expect(findBestTags(scores, words, labels, [])).toEqual(findBestTags(scores, words, labels, free))
})

test('a label of three words has a first, an inside and a last', () => {
  const scores = new Float64Array(words * width).fill(-5)
  scores[firstOf(2)] = 5
  scores[width + firstOf(2) + 1] = 5
  scores[2 * width + lastOf(2)] = 5
  expect([...findBestTags(scores, words, labels, [])]).toEqual([firstOf(2), firstOf(2) + 1, lastOf(2)])
})
