import type { EntityDefinition, ListValue } from '@frontdesk/contracts/nlu-data'
import type { DeskData, DeskIntent, DeskPhrase, UnknownPhrase } from '@frontdesk/contracts/nlu-interchange'

export type IntentDetails = Omit<DeskIntent, 'phrases'>
export type PhraseOfIntent = DeskPhrase & { intent: string }
export type Difference<Item, Key> = { added: Item[]; changed: Item[]; removed: Key[] }

/** What makes one state of the training data into another. */
export type DataDifference = {
  /** Intents apart from their phrases. */
  intents: Difference<IntentDetails, string>
  /** Phrases of removed intents are among the removed. */
  phrases: Difference<PhraseOfIntent, { intent: string; text: string }>
  outOfScope: Difference<UnknownPhrase, string>
  entities: Difference<EntityDefinition, string>
  /** The whole list, where it differs. */
  synonyms: ListValue[] | null
}

/** The same JSON whatever the order of keys: databases do not keep it. */
const canonical = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || JSON.stringify(a, canonical) === JSON.stringify(b, canonical)

const compareBy = <Item, Key>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  toKey: (item: Item) => Key,
): Difference<Item, Key> => {
  const known = new Map(before.map((item) => [keyOf(item), item]))
  const [added, changed]: [Item[], Item[]] = [[], []]
  for (const item of after) {
    const key = keyOf(item)
    const old = known.get(key)
    known.delete(key)
    if (old === undefined) added.push(item)
    else if (!isSame(old, item)) changed.push(item)
  }
  return { added, changed, removed: [...known.values()].map(toKey) }
}

const detailsOf = ({ phrases: _, ...details }: DeskIntent): IntentDetails => details
const phrasesOf = (data: DeskData): PhraseOfIntent[] =>
  data.intents.flatMap(({ name, phrases }) => phrases.map((phrase) => ({ ...phrase, intent: name })))
const nameOf = ({ name }: { name: string }): string => name
const textOf = ({ text }: { text: string }): string => text

/** What differs between two states of the training data. */
export const compareData = (before: DeskData, after: DeskData): DataDifference => ({
  intents: compareBy(before.intents.map(detailsOf), after.intents.map(detailsOf), nameOf, nameOf),
  phrases: compareBy(
    phrasesOf(before),
    phrasesOf(after),
    // Names hold no line breaks.
    ({ intent, text }) => `${intent}\n${text}`,
    ({ intent, text }) => ({ intent, text }),
  ),
  outOfScope: compareBy(before.outOfScope, after.outOfScope, textOf, textOf),
  entities: compareBy(before.entities, after.entities, nameOf, nameOf),
  synonyms: isSame(before.synonyms, after.synonyms) ? null : after.synonyms,
})
