import type { Queryable } from '@frontdesk/db/client'
import type { ErrandResult } from './act.ts'

type Row = { effects: number }

const effectsSql = `
  SELECT (CASE WHEN $2 = 'return'
            THEN (SELECT count(*) FROM shop_return r WHERE r.order_id = o.id AND r.request_key LIKE 'return:%')
            ELSE (SELECT count(*) FROM shop_order_change c WHERE c.order_id = o.id AND c.request_key LIKE 'cancel:%') END)::int AS effects
  FROM shop_order o WHERE o.number = $1`

/** Looks into the shop itself: a confirmed errand must have had one effect and one receipt. Returns what is wrong. */
export const countEffects = async (db: Queryable, results: readonly ErrandResult[]): Promise<string[]> => {
  const wrong: string[] = []
  for (const { errand, confirmed, receiptIds, lastText } of results) {
    const [row] = await db.query<Row>(effectsSql, [errand.orderNumber, errand.kind])
    const what = `${errand.kind} of ${errand.orderNumber}`
    if (!confirmed) wrong.push(`${what}: never came to a confirmation ("${lastText}")`)
    else if (row?.effects !== 1 || receiptIds.length !== 1)
      wrong.push(`${what}: ${row?.effects} effects, ${receiptIds.length} receipts ("${lastText}")`)
  }
  return wrong
}
