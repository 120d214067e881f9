import type {
  AddressRow,
  CustomerRow,
  OrderItemRow,
  OrderRow,
  PaymentMethodRow,
  ProductRow,
  ShopItemState,
  ShopOrderStatus,
  ShopRows,
  VariantRow,
} from '@frontdesk/db/shop/shop-rows'
import { buildShipment } from './build-shipment.ts'
import type { Home, Payment } from './people.ts'
import type { Random } from './random.ts'

export type Buyer = { customer: CustomerRow; home: Home; payment: PaymentMethodRow }

export type OrderPlan = {
  number: string
  buyer: Buyer
  status: ShopOrderStatus
  express: boolean
  placedAt: Date
  lines: readonly { variant: VariantRow; quantity: number; state?: ShopItemState }[]
  /** For what was sent. */
  parcel: { shippedAt: Date; estimatedAt: Date; deliveredAt: Date | null } | null
  cancelled: { at: Date; reason: string } | null
}

export type PlacedOrder = { order: OrderRow; items: OrderItemRow[]; buyer: Buyer }

const expressCents = 1295
const standardCents = 495
const freeFromCents = 6000

/** Shipping as the help articles give it. */
const shippingCentsOf = (express: boolean, goodsCents: number) => (express ? expressCents : goodsCents >= freeFromCents ? 0 : standardCents)

/** Collects the rows of a shop; ids come from the random source, so the same seed gives the same shop. */
export const createShopBuilder = (random: Random, now: Date) => {
  const rows: ShopRows = {
    customers: [],
    addresses: [],
    paymentMethods: [],
    products: [],
    variants: [],
    orders: [],
    orderItems: [],
    shipments: [],
    returns: [],
    refunds: [],
    orderChanges: [],
  }
  let serial = 100_000

  const addProduct = (product: Omit<ProductRow, 'id'>, variants: readonly Omit<VariantRow, 'id' | 'productId'>[]) => {
    const row: ProductRow = { ...product, id: random.uuid() }
    rows.products.push(row)
    rows.variants.push(...variants.map((variant) => ({ ...variant, id: random.uuid(), productId: row.id })))
  }

  const addBuyer = (person: Omit<CustomerRow, 'id'>, home: Home, payment: Payment): Buyer => {
    const customer: CustomerRow = { ...person, id: random.uuid() }
    const address: AddressRow = { ...home, id: random.uuid(), customerId: customer.id, isDefault: true }
    const method: PaymentMethodRow = { ...payment, id: random.uuid(), customerId: customer.id }
    rows.customers.push(customer)
    rows.addresses.push(address)
    rows.paymentMethods.push(method)
    return { customer, home, payment: method }
  }

  const addOrder = (plan: OrderPlan): PlacedOrder => {
    const id = random.uuid()
    const items = plan.lines.map(
      ({ variant, quantity, state }): OrderItemRow => ({
        id: random.uuid(),
        orderId: id,
        variantId: variant.id,
        quantity,
        priceCents: variant.priceCents,
        state: state ?? 'ordered',
      }),
    )
    const goodsCents = items.reduce((sum, item) => sum + item.priceCents * item.quantity, 0)
    const shippingCents = shippingCentsOf(plan.express, goodsCents)
    const order: OrderRow = {
      id,
      number: plan.number,
      customerId: plan.buyer.customer.id,
      paymentMethodId: plan.buyer.payment.id,
      status: plan.status,
      shippingAddress: { ...plan.buyer.home },
      express: plan.express,
      shippingCents,
      totalCents: goodsCents + shippingCents,
      placedAt: plan.placedAt,
      deliveredAt: plan.parcel?.deliveredAt ?? null,
      cancelledAt: plan.cancelled?.at ?? null,
      cancelReason: plan.cancelled?.reason ?? null,
    }
    rows.orders.push(order)
    rows.orderItems.push(...items)
    if (plan.parcel) rows.shipments.push(buildShipment(random, order, plan.parcel, now))
    return { order, items, buyer: plan.buyer }
  }

  /** RT-100001, EX-100002 and so on. */
  const nextNumber = (prefix: 'RT' | 'EX' | 'RF' | 'CN'): string => {
    serial += 1
    return `${prefix}-${serial}`
  }

  return { rows, random, now, addProduct, addBuyer, addOrder, nextNumber }
}

export type ShopBuilder = ReturnType<typeof createShopBuilder>
