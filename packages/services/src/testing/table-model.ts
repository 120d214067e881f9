import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import type { IntentInfo } from '@frontdesk/core/dialog/types'
import { createEntityFinder } from '@frontdesk/nlu-runtime/entity/create-entity-finder'
import type { ServingModel } from '@frontdesk/nlu-runtime/port'

type Row = IntentInfo & { phrases: readonly string[] }

const rows: readonly Row[] = [
  { name: 'greet', title: 'Greeting', kind: 'social', phrases: ['hello'] },
  { name: 'thanks', title: 'Thanks', kind: 'social', phrases: ['thank you'] },
  { name: 'track_order', title: 'Track an order', kind: 'flow', phrases: ['where is my order'] },
  { name: 'return_item', title: 'Return an item', kind: 'flow', phrases: ['return my boots'] },
  { name: 'cancel_order', title: 'Cancel an order', kind: 'flow', phrases: ['cancel my order'] },
  { name: 'shipping_time', title: 'Delivery times', kind: 'knowledge', phrases: ['how long does delivery take'] },
]

const outOfScopePhrases = ['who won the match']

/** The intents that `createTableModel` tells apart. */
export const tableIntents: readonly IntentInfo[] = rows.map(({ name, title, kind }) => ({ name, title, kind }))

/** A model for tests: a message that holds a row's phrase has its intent, surely; entities are the real finder's. */
export const createTableModel = (version = 1): ServingModel => {
  const entities = createEntityFinder([
    EntityDefinition.parse({ name: 'return_reason', values: [{ value: 'too_small', synonyms: ['too small'] }] }),
    EntityDefinition.parse({ name: 'cancel_reason', values: [{ value: 'no_longer_needed', synonyms: ['no longer needed'] }] }),
  ])
  return {
    version,
    hash: `table-${version}`,
    outOfScopeThreshold: 0.5,
    respell: (text) => text,
    understand: (text, _vector, now) => {
      const spoken = text.toLowerCase()
      const known = rows.find(({ phrases }) => phrases.some((phrase) => spoken.includes(phrase)))
      return {
        intents: known ? [{ name: known.name, probability: 0.95 }] : [],
        outOfScope: outOfScopePhrases.some((phrase) => spoken.includes(phrase)) ? 1 : 0,
        entities: entities.find(text, now),
        modelVersion: version,
      }
    },
    findNearest: (_vector, limit) =>
      rows.flatMap(({ name, phrases }) => phrases.map((text) => ({ text, intent: name, similarity: 0.5 }))).slice(0, limit),
  }
}
