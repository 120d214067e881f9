import type { ShopRows } from '@frontdesk/db/shop/shop-rows'
import { addDemoCustomers } from './shop/add-demo-customers.ts'
import { addRandomOrders } from './shop/add-random-orders.ts'
import { demoCustomers } from './shop/demo-customers.ts'
import { createRandom } from './shop/random.ts'
import { createShopBuilder } from './shop/shop-builder.ts'
import { stockProducts } from './shop/stock-products.ts'

export { demoCustomers } from './shop/demo-customers.ts'
export { productEntityValues } from './shop/product-entity-values.ts'

export type ShopOptions = { seed: number; now: Date; customers?: number; orders?: number }

/**
 * The demo shop Larkfield: 50 products, customers and half a year of orders up to `now`, the documented ones included in both counts.
 * The same options give the same rows.
 */
export const generateShop = ({ seed, now, customers = 500, orders = 1000 }: ShopOptions): ShopRows => {
  const shop = createShopBuilder(createRandom(seed), now)
  stockProducts(shop)
  addDemoCustomers(shop)
  const reserved = demoCustomers.flatMap((customer) => customer.orders.map(({ number }) => number))
  const counts = { customers: Math.max(0, customers - demoCustomers.length), orders: Math.max(0, orders - reserved.length) }
  addRandomOrders(shop, counts, reserved)
  return shop.rows
}
