import { findBestTags } from './find-best-tags.ts'
import { type Hint, listWordFeatures } from './list-word-features.ts'
import { splitWords, type Word } from './split-words.ts'
import { countTags, firstOf, labelOf, lastOf, onlyOf, outside } from './tag-set.ts'
import type { TaggerModel, TagLabel } from './tagger-model.ts'

/** A span of a text (UTF-16 offsets) that the tagger takes for an entity. */
export type LearnedSpan = TagLabel & { start: number; end: number }

export type Tagger = (text: string, vector: Float32Array, hints: readonly Hint[]) => LearnedSpan[]

/**
 * What is taken off the score of "outside". Weights held back by a penalty miss more than they invent; with this both errors are about as
 * frequent, which is where F1 is best (chosen by cross-validation, docs/decisions/0005-learned-entities.md).
 */
const outsideHandicap = 0.5

/** Where a key stands among those in ascending order, or -1. */
const findKey = (keys: Uint32Array, key: number): number => {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = keys[middle] as number
    if (at === key) return middle
    if (at < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const readSpans = (words: readonly Word[], tags: Uint16Array, labels: readonly TagLabel[]): LearnedSpan[] => {
  const spans: LearnedSpan[] = []
  let start = 0
  words.forEach((word, index) => {
    const tag = tags[index] as number
    const number = labelOf(tag)
    const label = labels[number - 1]
    if (label === undefined) return
    if (tag === firstOf(number) || tag === onlyOf(number)) start = word.start
    if (tag === lastOf(number) || tag === onlyOf(number)) spans.push({ ...label, start, end: word.end })
  })
  return spans
}

/** Makes a tagger ready to serve: spans from left to right that never overlap. A vector of another length than the model's is not looked at. */
export const createTagger = (model: TaggerModel): Tagger => {
  const labels = model.labels.length
  const width = countTags(labels)

  const scoreSentence = (scores: Float64Array, words: number, vector: Float32Array): void => {
    if (model.dimensions === 0 || vector.length !== model.dimensions) return
    for (let label = 1; label <= labels; label++) {
      let lean = 0
      for (let d = 0, at = (label - 1) * model.dimensions; d < vector.length; d++) {
        lean += (model.sentenceWeights[at + d] as number) * (vector[d] as number)
      }
      for (let base = 0; base < words * width; base += width) {
        scores[base + firstOf(label)] = lean
        scores[base + onlyOf(label)] = lean
      }
    }
  }

  const scoreWord = (scores: Float64Array, base: number, features: Uint32Array): void => {
    for (const key of features) {
      const row = findKey(model.keys, key)
      if (row < 0) continue
      for (let at = model.rows[row] as number; at < (model.rows[row + 1] as number); at++) {
        const cell = base + (model.tags[at] as number)
        scores[cell] = (scores[cell] as number) + (model.weights[at] as number)
      }
    }
  }

  return (text, vector, hints) => {
    const words = splitWords(text)
    const scores = new Float64Array(words.length * width)
    for (let base = 0; base < scores.length; base += width) scores[base + outside] = -outsideHandicap
    scoreSentence(scores, words.length, vector)
    for (const [index, features] of listWordFeatures(words, hints).entries()) scoreWord(scores, index * width, features)
    return readSpans(words, findBestTags(scores, words.length, labels, model.moves), model.labels)
  }
}
