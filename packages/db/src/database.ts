import type { PrismaClient } from './generated/client.ts'

/**
 * Runs one statement. Both shapes return the same types: int8 -> number, timestamptz -> Date, json -> parsed, bytea -> Uint8Array,
 * vector and numeric -> string. Arrays fit `= ANY($1::uuid[])`; JSON goes in through `toJson`. Without `params` several statements may be given.
 * Throws `upstream-unavailable` when the database cannot be reached or is too busy.
 */
export type Queryable = { query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]> }

export type Database = Queryable & {
  kind: 'pglite' | 'postgres'
  prisma: PrismaClient
  /**
   * Runs `work` in one transaction, READ COMMITTED; a throw rolls back. Statements of `work` must go through `tx`: the embedded
   * shape has one session, so a statement on the outer database would wait for the transaction for ever.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>, options?: { timeoutMs?: number }): Promise<T>
  /** Throws `upstream-unavailable` unless the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}
