import type { HeldOutPrediction, IntentQuality, NluSuggestion } from '@frontdesk/contracts/nlu-report'

/** Share of the phrases of two intents that are taken for the other one, from which it is worth asking whether they are one. */
const confusedEnough = 0.2
/** Mistakes each way that make it no accident. */
const fewestMistakes = 2

/** Pairs of intents that are taken for each other, both ways; `confused` is the share of their held-out phrases that went wrong so. */
export const findMerges = (
  intents: readonly IntentQuality[],
  predictions: readonly HeldOutPrediction[],
): Extract<NluSuggestion, { kind: 'merge' }>[] => {
  const support = new Map(intents.map((intent) => [intent.name, intent.support]))
  const mistakes = new Map<string, Map<string, number>>()
  for (const { intent, predicted } of predictions) {
    if (intent === predicted) continue
    const ofIntent = mistakes.get(intent) ?? new Map<string, number>()
    mistakes.set(intent, ofIntent.set(predicted, (ofIntent.get(predicted) ?? 0) + 1))
  }
  return [...mistakes]
    .flatMap(([first, others]) =>
      [...others].flatMap(([second, there]) => {
        const back = mistakes.get(second)?.get(first) ?? 0
        if (first > second || Math.min(there, back) < fewestMistakes) return []
        const confused = (there + back) / ((support.get(first) ?? 0) + (support.get(second) ?? 0))
        const pair: [string, string] = [first, second]
        return confused >= confusedEnough ? [{ kind: 'merge' as const, intents: pair, confused }] : []
      }),
    )
    .sort((a, b) => b.confused - a.confused)
}
