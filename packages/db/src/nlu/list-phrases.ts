import type { PhraseWarning } from '@frontdesk/contracts/nlu/phrase'
import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import type { Queryable } from '../database.ts'

export type PhraseRow = {
  id: string
  intentId: string
  intent: string
  text: string
  entities: PhraseEntity[]
  origin: string
  turnId: string | null
  revision: number
  warnings: PhraseWarning[]
  createdAt: Date
}

export type PhraseFilter = {
  ids?: readonly string[] | undefined
  intentId?: string | undefined
  /** Stands in the text; letter case does not matter. */
  query?: string | undefined
  /** Marked in the phrase. */
  entity?: string | undefined
  withWarnings?: boolean | undefined
}

export type ListPhrasesQuery = { filter: PhraseFilter; sort: 'newest' | 'text'; offset: number; limit: number }

const duplicates = `FROM training_phrase o JOIN intent oi ON oi.id = o.intent_id WHERE o.folded_key = p.folded_key AND o.intent_id <> p.intent_id`
// A pair whose other phrase has been changed or moved since is none any more.
const overlaps = `FROM phrase_overlap v JOIN intent oi ON oi.name = v.other_intent
   JOIN training_phrase o ON o.intent_id = oi.id AND text_key(o.text) = text_key(v.other_text)
  WHERE v.text_key = text_key(p.text) AND v.intent = i.name AND o.folded_key <> p.folded_key`

// The same two questions asked of all phrases at once, which takes a fraction of the time.
const warned = `SELECT p.id FROM training_phrase p WHERE p.folded_key IN (
     SELECT folded_key FROM training_phrase GROUP BY folded_key HAVING count(DISTINCT intent_id) > 1)
   UNION ALL
   SELECT p.id FROM phrase_overlap w JOIN intent i ON i.name = w.intent
     JOIN training_phrase p ON p.intent_id = i.id AND text_key(p.text) = w.text_key WHERE EXISTS (SELECT 1 ${overlaps})`

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const whereClauses = (filter: PhraseFilter, params: unknown[]): string => {
  const bind = (value: unknown) => `$${params.push(value)}`
  const clauses = ['true']
  if (filter.ids) clauses.push(`p.id = ANY(${bind(filter.ids)}::uuid[])`)
  if (filter.intentId) clauses.push(`p.intent_id = ${bind(filter.intentId)}`)
  if (filter.query) clauses.push(`p.text ILIKE ${bind(`%${escapeLike(filter.query)}%`)}`)
  if (filter.entity) clauses.push(`p.entities @> jsonb_build_array(jsonb_build_object('entity', ${bind(filter.entity)}::text))`)
  if (filter.withWarnings) clauses.push(`p.id IN (${warned})`)
  return clauses.join(' AND ')
}

const orders = { newest: 'p.created_at DESC, p.id', text: 'lower(p.text), p.id' } as const

/** One page of the phrases that pass the filter, each with what to look at, and how many there are in all. */
export const listPhrases = async (
  db: Queryable,
  { filter, sort, offset, limit }: ListPhrasesQuery,
): Promise<{ total: number; items: PhraseRow[] }> => {
  const params: unknown[] = []
  const where = whereClauses(filter, params)
  const from = 'FROM training_phrase p JOIN intent i ON i.id = p.intent_id'
  const [counted] = await db.query<{ total: number }>(`SELECT count(*)::int AS total ${from} WHERE ${where}`, params)
  const items = await db.query<PhraseRow>(
    `WITH page AS (
       SELECT p.*, i.name ${from} WHERE ${where} ORDER BY ${orders[sort]} OFFSET $${params.length + 1} LIMIT $${params.length + 2})
     SELECT p.id, p.intent_id AS "intentId", i.name AS intent, p.text, p.entities, p.origin, p.turn_id AS "turnId", p.revision,
            p.created_at AS "createdAt",
            (SELECT coalesce(json_agg(json_build_object('kind', w.kind, 'intent', w.intent, 'text', w.text, 'similarity', w.similarity)), '[]')
               FROM (SELECT 'duplicate' AS kind, oi.name AS intent, o.text, 1 AS similarity ${duplicates}
                     UNION ALL
                     SELECT 'overlap', v.other_intent, v.other_text, v.similarity ${overlaps} LIMIT 10) w) AS warnings
       FROM page p JOIN intent i ON i.id = p.intent_id ORDER BY ${orders[sort]}`,
    [...params, offset, limit],
  )
  return { total: counted?.total ?? 0, items }
}
