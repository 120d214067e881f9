import type { Confusion, HeldOutPrediction } from '@frontdesk/contracts/nlu-report'

/** Phrases kept of each pair of intents, the surest mistakes first. */
const phrasesKept = 50

/** Pairs of intents of which one was taken for the other, the most frequent first. */
export const listConfusions = (predictions: readonly HeldOutPrediction[]): Confusion[] => {
  const pairs = new Map<string, Confusion>()
  for (const { intent, predicted, text, probability } of predictions) {
    if (intent === predicted) continue
    const key = JSON.stringify([intent, predicted])
    const pair = pairs.get(key) ?? { expected: intent, predicted, count: 0, phrases: [] }
    pair.count += 1
    pair.phrases.push({ text, probability })
    pairs.set(key, pair)
  }
  return [...pairs.values()]
    .map((pair) => ({ ...pair, phrases: pair.phrases.sort((a, b) => b.probability - a.probability).slice(0, phrasesKept) }))
    .sort((a, b) => b.count - a.count || (a.expected + a.predicted < b.expected + b.predicted ? -1 : 1))
}
