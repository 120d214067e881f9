import type { Queryable } from '../database.ts'

export type IntentRow = { name: string; title: string; kind: 'flow' | 'social' | 'knowledge' }

/** The intents in use, by name. */
export const readIntents = (db: Queryable): Promise<IntentRow[]> =>
  db.query<IntentRow>('SELECT name, title, kind FROM intent WHERE enabled ORDER BY name')
