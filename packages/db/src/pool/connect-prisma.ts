import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../generated/client.ts'
import { toDatabaseError } from './to-database-error.ts'

/** A Prisma client on the connections of `pool`, whose errors are mapped as those of raw statements are. */
export const connectPrisma = (pool: pg.Pool): PrismaClient => {
  const client = new PrismaClient({ adapter: new PrismaPg(pool) })
  const mapped = client.$extends({
    query: {
      $allOperations: ({ args, query }) =>
        query(args).catch((error: unknown) => {
          throw toDatabaseError(error)
        }),
    },
  })
  // The extension changes no type: it only rethrows.
  return mapped as unknown as PrismaClient
}
