import type { Queryable } from '../database.ts'

export type CustomerRow = { id: string; name: string; email: string }

/** Customers by e-mail address or id, in no order. */
export const findCustomers = (db: Queryable, input: { emails?: readonly string[]; ids?: readonly string[] }): Promise<CustomerRow[]> =>
  db.query<CustomerRow>('SELECT id, name, email FROM shop_customer WHERE email = ANY($1::text[]) OR id = ANY($2::uuid[])', [
    input.emails ?? [],
    input.ids ?? [],
  ])
