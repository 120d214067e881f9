import type { OrderSystem } from '@frontdesk/actions/order-system'
import { AppError } from '@frontdesk/core/errors'
import type { Database } from '@frontdesk/db/client'
import type { JobQueue } from '@frontdesk/queue/port'

const away = (): AppError => new AppError('upstream-unavailable', 'Cut off for a test.')

/**
 * The database of a worker that is killed at the first statement that holds `sql`, just before it arrives or just after it was
 * committed: it hears nothing from then on. Transactions are not cut.
 */
export const cutOffAt = (db: Database, sql: string, when: 'before' | 'after'): Database => {
  let dead = false
  return {
    ...db,
    query: async <Row>(text: string, params?: readonly unknown[]): Promise<Row[]> => {
      const isPoint = !dead && text.includes(sql)
      if (dead || (isPoint && when === 'before')) {
        dead = true
        throw away()
      }
      const rows = await db.query<Row>(text, params)
      if (!isPoint) return rows
      dead = true
      throw away()
    },
  }
}

/** The database as it fails the first `times` statements that hold `sql` and nothing else. */
export const failingAt = (db: Database, sql: string, times: number): Database => {
  let left = times
  return {
    ...db,
    query: async <Row>(text: string, params?: readonly unknown[]): Promise<Row[]> => {
      if (left > 0 && text.includes(sql)) {
        left -= 1
        throw away()
      }
      return db.query<Row>(text, params)
    },
  }
}

type Effect = 'createReturn' | 'cancelOrder'

/** The order system as its first `times` effects end in an error, before or after they were made. */
export const failingEffect = (orders: OrderSystem, when: 'before' | 'after', times = 1): OrderSystem => {
  let left = times
  const wrap =
    <Name extends Effect>(name: Name): OrderSystem[Name] =>
    async (request: never) => {
      if (left === 0) return orders[name](request)
      left -= 1
      if (when === 'after') await orders[name](request)
      throw away()
    }
  return { ...orders, createReturn: wrap('createReturn'), cancelOrder: wrap('cancelOrder') }
}

/** The order system as its first `times` lists of orders end in an error. */
export const failingLists = (orders: OrderSystem, times: number): OrderSystem => {
  let left = times
  return {
    ...orders,
    listOrders: async (customerId, limit) => {
      if (left === 0) return orders.listOrders(customerId, limit)
      left -= 1
      throw away()
    },
  }
}

const createGate = (): { passed: Promise<void>; open: () => void } => {
  let open = (): void => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

/** The order system as the first list of orders stops half-way: `reached` resolves once it has, `open` lets it go on. */
export const pausingLists = (orders: OrderSystem): { orders: OrderSystem; reached: Promise<void>; open: () => void } => {
  const arrival = createGate()
  const gate = createGate()
  let first = true
  return {
    reached: arrival.passed,
    open: gate.open,
    orders: {
      ...orders,
      listOrders: async (customerId, limit) => {
        const isFirst = first
        first = false
        arrival.open()
        if (isFirst) await gate.passed
        return orders.listOrders(customerId, limit)
      },
    },
  }
}

/** The queue as it cannot be reached while `isAway` says so. */
export const queueAway = (queue: JobQueue, isAway: () => boolean = () => true): JobQueue => ({
  ...queue,
  enqueue: async (name, payload, options) => {
    if (isAway()) throw away()
    await queue.enqueue(name, payload, options)
  },
})
