import type { ListValue } from '@frontdesk/contracts/nlu-data'

/** The values with more of them on top; one that is there already gains the synonyms it lacks. */
export const addValues = (values: readonly ListValue[], added: readonly ListValue[]): ListValue[] => {
  const known = new Map(values.map((item) => [item.value, item]))
  const fresh: string[] = []
  for (const { value, synonyms } of added) {
    const before = known.get(value)
    if (before === undefined) fresh.push(value)
    known.set(value, { value, synonyms: [...new Set([...(before?.synonyms ?? []), ...synonyms])] })
  }
  const names = [...fresh, ...values.map(({ value }) => value)]
  return names.flatMap((name) => known.get(name) ?? [])
}

/** The values with one of them written anew. */
export const replaceValue = (values: readonly ListValue[], old: string, next: ListValue): ListValue[] =>
  values.filter(({ value }) => value === old || value !== next.value).map((item) => (item.value === old ? next : item))

export const removeValue = (values: readonly ListValue[], old: string): ListValue[] => values.filter(({ value }) => value !== old)

/** Words that stand for more than one value, with those values: only one of them can win. */
export const findClashes = (values: readonly ListValue[]): ReadonlyMap<string, string[]> => {
  const owners = new Map<string, string[]>()
  for (const { value, synonyms } of values) {
    for (const word of new Set([value, ...synonyms].map((text) => text.toLowerCase())))
      owners.set(word, [...(owners.get(word) ?? []), value])
  }
  return new Map([...owners].filter(([, names]) => names.length > 1))
}

/** The values that match, by value or synonym. */
export const filterValues = (values: readonly ListValue[], q: string): readonly ListValue[] => {
  const words = q.trim().toLowerCase()
  if (words === '') return values
  return values.filter(({ value, synonyms }) => [value, ...synonyms].some((text) => text.toLowerCase().includes(words)))
}
