import type { DiffPhrase, HeldOutPrediction, ModelDiff } from '@frontdesk/contracts/nlu-report'

/** A model's data as pairs of intent and text, and its held-out predictions. */
export type ModelRecord = { phrases: readonly { intent: string; text: string }[]; predictions: readonly HeldOutPrediction[] }

export type CompareModelsInput = {
  /** Null where no model is live. */
  live: ModelRecord | null
  candidate: ModelRecord
  /** What the live model makes of a phrase it has never learned from. */
  predictLive(text: string): string
}

export type ModelComparison = Pick<ModelDiff, 'compared' | 'fixed' | 'broken' | 'changed' | 'accuracy' | 'data'>

const toKey = (intent: string, text: string): string => JSON.stringify([intent, text])

const compareData = (live: ModelRecord['phrases'], candidate: ModelRecord['phrases']): ModelDiff['data'] => {
  const keysOf = (phrases: ModelRecord['phrases']) => new Set(phrases.map(({ intent, text }) => toKey(intent, text)))
  const intentsOf = (phrases: ModelRecord['phrases']) => new Set(phrases.map(({ intent }) => intent))
  const missing = <Item>(from: Set<Item>, of: Set<Item>) => [...of].filter((item) => !from.has(item))
  const [before, after] = [keysOf(live), keysOf(candidate)]
  const [intentsBefore, intentsAfter] = [intentsOf(live), intentsOf(candidate)]
  return {
    phrasesAdded: missing(before, after).length,
    phrasesRemoved: missing(after, before).length,
    intentsAdded: missing(intentsBefore, intentsAfter).sort(),
    intentsRemoved: missing(intentsAfter, intentsBefore).sort(),
  }
}

/**
 * A candidate against the live model on the phrases the candidate held out. The live model answers by its own held-out prediction where
 * it learned from the phrase, whatever the intent it had then, and directly where it never saw it; phrases it learned from without
 * holding them out are left aside. Both accuracies are over the phrases compared.
 */
export const compareModels = ({ live, candidate, predictLive }: CompareModelsInput): ModelComparison => {
  const data = compareData(live?.phrases ?? [], candidate.phrases)
  const right = (rows: readonly { expected: string; found: string }[]) =>
    rows.length === 0 ? 0 : rows.filter(({ expected, found }) => expected === found).length / rows.length
  if (live === null) {
    const all = candidate.predictions.map(({ intent, predicted }) => ({ expected: intent, found: predicted }))
    return { compared: 0, fixed: [], broken: [], changed: [], accuracy: { live: null, candidate: right(all) }, data }
  }
  const heldOut = new Map(live.predictions.map(({ intent, text, predicted }) => [toKey(intent, text), predicted]))
  const byText = new Map(live.predictions.map(({ text, predicted }) => [text, predicted]))
  const learned = new Set(live.phrases.map(({ text }) => text))
  const rows = candidate.predictions.flatMap(({ intent, text, predicted }): DiffPhrase[] => {
    const known = heldOut.get(toKey(intent, text)) ?? byText.get(text)
    if (known === undefined && learned.has(text)) return []
    return [{ text, expected: intent, live: known ?? predictLive(text), candidate: predicted }]
  })
  const differ = rows.filter((row) => row.live !== row.candidate)
  return {
    compared: rows.length,
    fixed: differ.filter((row) => row.candidate === row.expected),
    broken: differ.filter((row) => row.live === row.expected),
    changed: differ.filter((row) => row.candidate !== row.expected && row.live !== row.expected),
    accuracy: {
      live: right(rows.map((row) => ({ expected: row.expected, found: row.live }))),
      candidate: right(rows.map((row) => ({ expected: row.expected, found: row.candidate }))),
    },
    data,
  }
}
