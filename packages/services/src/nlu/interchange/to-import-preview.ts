import type { ImportPreview } from '@frontdesk/contracts/nlu/import'
import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import type { DataDifference } from '@frontdesk/core/nlu/compare-data'
import type { Finding } from '@frontdesk/interchange/findings'
import { listTwins } from './list-twins.ts'

const mostSamples = 50
const noIntent = 'out_of_scope'

type Input = {
  token: string
  format: ImportPreview['format']
  mode: ImportPreview['mode']
  complete: boolean
  next: DeskData
  difference: DataDifference
  warnings: readonly Finding[]
}

const listSamples = ({ phrases, outOfScope }: DataDifference): ImportPreview['phrases']['samples'] => {
  const sample = (
    change: 'added' | 'changed' | 'removed',
    items: readonly { intent: string; text: string }[],
    unknown: readonly string[],
  ) =>
    [...items, ...unknown.slice(0, mostSamples).map((text) => ({ intent: noIntent, text }))]
      .slice(0, mostSamples)
      .map(({ intent, text }) => ({ change, intent, text }))
  const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text)
  return [
    ...sample('removed', phrases.removed, outOfScope.removed),
    ...sample('changed', phrases.changed, texts(outOfScope.changed)),
    ...sample('added', phrases.added, texts(outOfScope.added)),
  ]
}

/** Intents whose details or phrases change, but for those that come or go. */
const listChangedIntents = ({ intents, phrases }: DataDifference): string[] => {
  const names = [...intents.changed.map(({ name }) => name)]
  for (const { intent } of [...phrases.added, ...phrases.changed, ...phrases.removed]) names.push(intent)
  const others = new Set([...intents.added.map(({ name }) => name), ...intents.removed])
  return [...new Set(names)].filter((name) => !others.has(name)).sort()
}

/** What people look at before an import: what it would change, and what deserves a look. */
export const toImportPreview = ({ token, format, mode, complete, next, difference, warnings }: Input): ImportPreview => {
  const { intents, phrases, outOfScope, entities, synonyms } = difference
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name)
  const notes = [
    ...(!complete && mode === 'replace' ? ['This format holds neither entities nor synonyms; those of the desk stay.'] : []),
    ...(synonyms ? ['Synonyms that count for all entities change.'] : []),
    ...listTwins(next, difference),
  ]
  return {
    token,
    format,
    mode,
    intents: { added: names(intents.added), changed: listChangedIntents(difference), removed: intents.removed },
    entities: { added: names(entities.added), changed: names(entities.changed), removed: entities.removed },
    phrases: {
      added: phrases.added.length + outOfScope.added.length,
      changed: phrases.changed.length + outOfScope.changed.length,
      removed: phrases.removed.length + outOfScope.removed.length,
      samples: listSamples(difference),
    },
    warnings: [
      ...warnings.map(({ place, message }) => ({ line: place?.line ?? null, message })),
      ...notes.map((message) => ({ line: null, message })),
    ],
  }
}
