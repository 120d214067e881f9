import { isAppError } from '@frontdesk/core/errors'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectKind } from '../testing/expect-kind.ts'
import { shopShapes, type TestShop } from '../testing/open-test-shop.ts'
import type { ActionContext } from '../types.ts'
import { handleCancelOrder as handler } from './handler.ts'

const { prepare, execute, lookup } = handler
if (!execute || !lookup) throw new Error('A cancellation is an effect.')

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  )

describe.each(shopShapes)('cancel_order on $kind', ({ openShop }) => {
  let shop: TestShop
  let maya: ActionContext
  beforeAll(async () => {
    shop = await openShop()
  })
  beforeEach(async () => {
    await shop.reset()
    maya = await shop.signedIn('maya.torres@example.com')
  })
  afterAll(() => shop.close())

  const slots = { order_number: 'LF-104377', reason: 'no_longer_needed' }

  it('takes the only pending order, asks why and proposes', async () => {
    const reason = expectKind(await prepare(maya, {}), 'need-slot')
    expect(reason.slot).toBe('reason')
    expect(reason.slots.order_number).toBe('LF-104377')
    expect(reason.options.map(({ value }) => value)).toContain('found_cheaper')
    const proposal = expectKind(await prepare(maya, { ...reason.slots, reason: 'found_cheaper' }), 'proposal')
    const order = await shop.order('LF-104377')
    expect(proposal.businessKey).toBe(`cancel:${order.id}`)
    expect(proposal.rows).toContainEqual({ label: 'Reason', value: 'Found it cheaper' })
    expect(proposal.rows).toContainEqual({ label: 'Refund', value: '$76.00 on Visa ending 4242 is released, not charged' })
  })

  it('happens once and puts the item back on the shelf', async () => {
    const variantId = (await shop.order('LF-104377')).items[0]?.variantId
    const stock = async () =>
      (await shop.db.query<{ stock: number }>('SELECT stock FROM shop_variant WHERE id = $1', [variantId]))[0]?.stock
    const before = (await stock()) ?? 0
    const { input, businessKey } = expectKind(await prepare(maya, slots), 'proposal')
    expect(await lookup(maya, input, businessKey)).toBeNull()
    const receipts = await Promise.all([execute(maya, input, businessKey), execute(maya, input, businessKey)])
    const again = await execute(maya, input, businessKey)
    expect(again.receiptId).toMatch(/^CN-\d{6}$/)
    expect(receipts).toEqual([again, again])
    expect(await lookup(shop.guest(), input, businessKey)).toEqual(again)
    expect(await stock()).toBe(before + 1)
    expect(await shop.order('LF-104377')).toMatchObject({ status: 'cancelled', refunds: [], cancelledAt: maya.now })
    expect(await prepare(maya, slots)).toMatchObject({ kind: 'refused', code: 'already-cancelled' })
  })

  it('gives a gift card its money back at once', async () => {
    const guest = shop.guest()
    const claim = { order_number: 'LF-104371', email: 'daniel.kim@example.com', reason: 'other' }
    const { input, businessKey } = expectKind(await prepare(guest, claim), 'proposal')
    expect((await execute(guest, input, businessKey)).text).toContain('back on your gift card')
    const { refunds, totalCents } = await shop.order('LF-104371')
    expect(refunds).toMatchObject([{ status: 'completed', amountCents: totalCents, method: 'Larkfield gift card' }])
  })

  it('refuses when the order has moved on between proposal and confirmation', async () => {
    const { input, businessKey } = expectKind(await prepare(maya, slots), 'proposal')
    await shop.db.query("UPDATE shop_order SET status = 'processing' WHERE number = 'LF-104377'")
    expect(await codeOf(execute(maya, input, businessKey))).toBe('forbidden')
    expect((await shop.order('LF-104377')).status).toBe('processing')
  })

  it('lets nobody else carry it out', async () => {
    const { input, businessKey } = expectKind(await prepare(maya, slots), 'proposal')
    expect(await codeOf(execute(await shop.signedIn('priya.nair@example.net'), input, businessKey))).toBe('not-found')
    expect(await codeOf(execute(shop.guest(), input, businessKey))).toBe('not-found')
    expect(await codeOf(lookup(await shop.signedIn('priya.nair@example.net'), input, businessKey))).toBe('not-found')
  })

  it('does not lend a key of one order to another', async () => {
    const { input, businessKey } = expectKind(await prepare(maya, slots), 'proposal')
    await execute(maya, input, businessKey)
    const other = await shop.order('LF-104371')
    expect(await codeOf(shop.orders.cancelOrder({ businessKey, orderId: other.id, reason: 'x', now: maya.now }))).toBe('invalid')
    expect((await shop.order('LF-104371')).status).toBe('pending')
  })

  it.each([
    ['jonas.weber@example.org', 'LF-104352', 'order-processing', 'change_address'],
    ['maya.torres@example.com', 'LF-104233', 'order-shipped', 'track_order'],
    ['maya.torres@example.com', 'LF-104101', 'order-delivered', 'return_item'],
    ['jonas.weber@example.org', 'LF-102884', 'order-delivered', null],
    ['priya.nair@example.net', 'LF-103905', 'already-cancelled', null],
  ])('refuses %s %s: %s', async (email, number, code, offer) => {
    const refused = expectKind(await prepare(await shop.signedIn(email), { order_number: number }), 'refused')
    expect(refused.code).toBe(code)
    expect(refused.offer?.actionId ?? null).toBe(offer)
  })
})
