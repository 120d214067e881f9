import type { DocumentStatus } from '@frontdesk/contracts/knowledge/document'
import type { Queryable } from '../database.ts'
import { type DocumentViewRow, documentColumns, documentTables, staleSql } from './document-row.ts'

export type DocumentFilter = {
  ids?: readonly string[] | undefined
  sourceId?: string | undefined
  collection?: string | undefined
  status?: DocumentStatus | undefined
  /** Stands in the title or the external id; letter case does not matter. */
  query?: string | undefined
  stale?: boolean | undefined
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

const whereClauses = (filter: DocumentFilter, params: unknown[]): string => {
  const bind = (value: unknown) => `$${params.push(value)}`
  const clauses = ['true']
  if (filter.ids) clauses.push(`d.id = ANY(${bind(filter.ids)}::uuid[])`)
  if (filter.sourceId) clauses.push(`d.source_id = ${bind(filter.sourceId)}`)
  if (filter.collection !== undefined) clauses.push(`d.collection = ${bind(filter.collection)}`)
  if (filter.status) clauses.push(`d.status = ${bind(filter.status)}::"DocumentStatus"`)
  if (filter.stale !== undefined) clauses.push(`${staleSql} = ${bind(filter.stale)}`)
  if (filter.query) {
    const pattern = bind(`%${escapeLike(filter.query)}%`)
    clauses.push(`(d.title ILIKE ${pattern} OR d.external_id ILIKE ${pattern})`)
  }
  return clauses.join(' AND ')
}

/** Documents by title, and how many there are in all. */
export const listDocumentViews = async (
  db: Queryable,
  input: { filter: DocumentFilter; offset: number; limit: number },
): Promise<{ total: number; items: DocumentViewRow[] }> => {
  const params: unknown[] = []
  const where = whereClauses(input.filter, params)
  const [counted] = await db.query<{ total: number }>(`SELECT count(*) AS total FROM document d WHERE ${where}`, params)
  const items = await db.query<DocumentViewRow>(
    `SELECT ${documentColumns} FROM ${documentTables} WHERE ${where} ORDER BY v.title, d.id
     OFFSET $${params.length + 1} LIMIT $${params.length + 2}`,
    [...params, input.offset, input.limit],
  )
  return { total: counted?.total ?? 0, items }
}
