import { demoCustomers, generateShop } from '@frontdesk/seed/seed/shop'
import type { Errand } from './act.ts'

/** The number the demo shop is generated from. */
const shopSeed = 1
const returnableDays = 20

/** Errands that policy allows, each on an order of its own: half returns of a delivered item, half cancellations. */
export const pickErrands = (count: number, now = new Date()): Errand[] => {
  const shop = generateShop({ seed: shopSeed, now })
  const emails = new Map(shop.customers.map((customer) => [customer.id, customer.email]))
  const documented = new Set(demoCustomers.flatMap((customer) => customer.orders.map((order) => order.number)))
  const products = new Map(shop.products.map((product) => [product.id, product]))
  const productOf = new Map(shop.variants.map((variant) => [variant.id, products.get(variant.productId)]))
  const touched = new Set([...shop.returns, ...shop.orderChanges].map((row) => row.orderId))
  const free = shop.orders.filter((order) => !documented.has(order.number) && !touched.has(order.id))
  const since = now.getTime() - returnableDays * 24 * 60 * 60 * 1000

  const returnable = free.filter((order) => {
    const items = shop.orderItems.filter((item) => item.orderId === order.id)
    const [item] = items
    const product = item && productOf.get(item.variantId)
    const allowed = product?.returnable && !product.finalSale && !product.personalized
    return (
      order.deliveredAt &&
      order.deliveredAt.getTime() > since &&
      items.length === 1 &&
      item?.quantity === 1 &&
      item.priceCents < 40_000 &&
      allowed
    )
  })
  const pending = free.filter((order) => order.status === 'pending')
  const half = Math.floor(count / 2)
  const errand =
    (kind: Errand['kind']) =>
    (order: (typeof free)[number]): Errand => ({
      kind,
      orderNumber: order.number,
      email: emails.get(order.customerId) ?? '',
    })
  const errands = [...returnable.slice(0, half).map(errand('return')), ...pending.slice(0, count - half).map(errand('cancel'))]
  if (errands.length < count) throw new Error(`The demo shop has only ${errands.length} of ${count} errands.`)
  return errands
}
