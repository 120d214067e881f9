import { type EntityDefinition, type ListValue, systemEntities } from '@frontdesk/contracts/nlu-data'
import type {
  DeskData,
  DeskIntent,
  DeskPhrase,
  ImportedData,
  ImportedEntity,
  ImportedIntent,
  ImportedPhrase,
  UnknownPhrase,
} from '@frontdesk/contracts/nlu-interchange'
import { describeDefaultIntent } from './describe-default-intent.ts'

export type MergeMode = 'merge' | 'replace'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Items of both by key: `join` makes one of what is known and what is given; what only the desk has is kept unless the file replaces. */
const joinBy = <Known, Given>(
  known: readonly Known[],
  given: readonly Given[],
  keyOf: (item: NoInfer<Known | Given>) => string,
  mode: MergeMode,
  join: (given: Given, known: Known | undefined) => Known,
): Known[] => {
  const joined = new Map(known.map((item) => [keyOf(item), item]))
  const named = new Set<string>()
  for (const item of given) {
    const key = keyOf(item)
    named.add(key)
    joined.set(key, join(item, joined.get(key)))
  }
  return [...joined].filter(([key]) => mode === 'merge' || named.has(key)).map(([, item]) => item)
}

const union = <Item>(known: readonly Item[], given: readonly Item[]): Item[] => [...new Set([...known, ...given])]

const byValue = ({ value }: ListValue): string => value
const mergeLists = (known: readonly ListValue[], given: readonly ListValue[], mode: MergeMode): ListValue[] => {
  if (mode === 'replace') return [...given]
  return joinBy(known, given, byValue, mode, ({ value, synonyms }, before) => ({
    value,
    synonyms: union(before?.synonyms ?? [], synonyms),
  }))
}

const mergePhrase = (given: ImportedPhrase, known: DeskPhrase | undefined): DeskPhrase => ({
  text: given.text,
  entities: given.entities ?? known?.entities ?? [],
  origin: given.origin ?? known?.origin ?? 'import',
  metadata: given.metadata === undefined ? (known?.metadata ?? null) : given.metadata,
})

const byText = ({ text }: { text: string }): string => text
const byName = ({ name }: { name: string }): string => name
const sortByText = <Item extends { text: string }>(items: Item[]): Item[] => items.sort((a, b) => order(a.text, b.text))
const sortByName = <Item extends { name: string }>(items: Item[]): Item[] => items.sort((a, b) => order(a.name, b.name))

const mergeIntent = (given: ImportedIntent, known: DeskIntent | undefined, mode: MergeMode): DeskIntent => {
  const { metadata, ...before } = known ?? { ...describeDefaultIntent(given.name), metadata: null, phrases: [] }
  return {
    name: given.name,
    title: given.title ?? before.title,
    description: given.description ?? before.description,
    kind: given.kind ?? before.kind,
    enabled: given.enabled ?? before.enabled,
    metadata: given.metadata === undefined ? metadata : given.metadata,
    phrases: sortByText(joinBy(before.phrases, given.phrases, byText, mode, mergePhrase)),
  }
}

const mergeEntity = (given: ImportedEntity, known: EntityDefinition | undefined, mode: MergeMode): EntityDefinition => {
  const join = (before: readonly string[] | undefined, now: readonly string[]) => (mode === 'replace' ? [...now] : union(before ?? [], now))
  return {
    name: given.name,
    values: mergeLists(known?.values ?? [], given.values, mode),
    patterns: join(known?.patterns, given.patterns),
    roles: join(known?.roles, given.roles),
    groups: join(known?.groups, given.groups),
    typos: given.typos ?? known?.typos ?? true,
  }
}

const mergeUnknown = (known: readonly UnknownPhrase[], imported: ImportedData, mode: MergeMode): UnknownPhrase[] =>
  joinBy(known, imported.outOfScope, byText, mode, (given, before) => {
    const { entities: _, ...phrase } = mergePhrase(given, before && { ...before, entities: [] })
    return phrase
  })

/** Definitions for all that phrases mark: one that the file leaves out stays while kept phrases need it. */
const keepMarked = (entities: readonly EntityDefinition[], intents: readonly DeskIntent[], known: readonly EntityDefinition[]) => {
  const names = new Set([...entities.map(byName), ...systemEntities])
  const marked = new Set(intents.flatMap(({ phrases }) => phrases.flatMap(({ entities: marks }) => marks.map(({ entity }) => entity))))
  return [...entities, ...known.filter(({ name }) => marked.has(name) && !names.has(name))]
}

/**
 * What people teach once a file is applied. What the file does not say of a thing stays as it is; `merge` keeps what it does not name,
 * `replace` drops it. A file that cannot hold entities and synonyms drops none of them.
 */
export const mergeData = (current: DeskData, imported: ImportedData, mode: MergeMode): DeskData => {
  const definitions = imported.complete ? mode : 'merge'
  const intents = joinBy(current.intents, imported.intents, byName, mode, (given, known) => mergeIntent(given, known, mode))
  const entities = joinBy(current.entities, imported.entities, byName, definitions, (given, known) =>
    mergeEntity(given, known, definitions),
  )
  return {
    intents: sortByName(intents),
    outOfScope: sortByText(mergeUnknown(current.outOfScope, imported, mode)),
    entities: sortByName(keepMarked(entities, intents, current.entities)),
    synonyms: mergeLists(current.synonyms, imported.synonyms, definitions),
  }
}
