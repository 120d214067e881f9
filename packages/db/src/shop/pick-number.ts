import { createHash } from 'node:crypto'
import type { Queryable } from '../database.ts'

type NumberedTable = 'shop_return' | 'shop_refund' | 'shop_order_change'

const candidate = (prefix: string, requestKey: string, attempt: number) => {
  const hash = createHash('sha256').update(`${requestKey}#${attempt}`).digest()
  return `${prefix}-${100_000 + (hash.readUInt32BE(0) % 900_000)}`
}

/** A free number such as RT-482913, derived from the business key so that a repeated attempt finds the same one. */
export const pickNumber = async (tx: Queryable, table: NumberedTable, prefix: string, requestKey: string): Promise<string> => {
  for (let attempt = 0; ; attempt += 1) {
    const number = candidate(prefix, requestKey, attempt)
    const [taken] = await tx.query(`SELECT 1 FROM ${table} WHERE number = $1`, [number])
    if (!taken) return number
  }
}
