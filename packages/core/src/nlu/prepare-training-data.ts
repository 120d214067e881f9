/** What training is given. Structurally the runtime's `TrainingData`. */
type Data<Entity> = {
  intents: readonly { name: string; phrases: readonly string[] }[]
  outOfScope: readonly string[]
  entities: readonly Entity[]
}

/** The same data in one order whatever order it came in. Intents without phrases are left out. */
export type PreparedData<Entity> = { intents: { name: string; phrases: string[] }[]; outOfScope: string[]; entities: Entity[] }

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const tidy = (phrases: readonly string[]): string[] =>
  [...new Set(phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''))].sort(compare)

/** Brings training data into a fixed order, without blanks and repetitions, so that the same data gives the same model. */
export const prepareTrainingData = <Entity extends { name: string }>(data: Data<Entity>): PreparedData<Entity> => {
  const phrases = new Map<string, string[]>()
  for (const intent of data.intents) phrases.set(intent.name, [...(phrases.get(intent.name) ?? []), ...intent.phrases])
  return {
    intents: [...phrases]
      .map(([name, ofIntent]) => ({ name, phrases: tidy(ofIntent) }))
      .filter((intent) => intent.phrases.length > 0)
      .sort((a, b) => compare(a.name, b.name)),
    outOfScope: tidy(data.outOfScope),
    entities: [...data.entities].sort((a, b) => compare(a.name, b.name)),
  }
}
