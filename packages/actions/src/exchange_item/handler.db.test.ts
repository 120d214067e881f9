import { isAppError } from '@frontdesk/core/errors'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectKind } from '../testing/expect-kind.ts'
import { shopShapes, type TestShop } from '../testing/open-test-shop.ts'
import type { ActionContext, Slots } from '../types.ts'
import { handleExchangeItem as handler } from './handler.ts'

const { prepare, execute, lookup } = handler
if (!execute || !lookup) throw new Error('An exchange is an effect.')

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  )

describe.each(shopShapes)('exchange_item on $kind', ({ openShop }) => {
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

  const propose = async (ctx: ActionContext, slots: Slots) => expectKind(await prepare(ctx, slots), 'proposal')
  const stockOf = async (color: string, size: string) => {
    const [row] = await shop.db.query<{ stock: number }>(
      `SELECT v.stock FROM shop_variant v JOIN shop_product p ON p.id = v.product_id
       WHERE p.name = 'Ridge hiking boots' AND v.color = $1 AND v.size = $2`,
      [color, size],
    )
    return row?.stock
  }
  const greenFor10 = { product: 'Ridge hiking boots', color: 'green', size: '10' }

  it('reads item and wanted size from one message', async () => {
    const proposal = await propose(maya, greenFor10)
    expect(proposal.rows).toEqual([
      { label: 'Order', value: 'LF-104101' },
      { label: 'Send back', value: 'Ridge hiking boots, green, 9' },
      { label: 'Get instead', value: 'Ridge hiking boots, green, 10' },
      { label: 'Extra cost', value: 'None' },
    ])
  })

  it('offers what is in stock, nearest first, and takes the one picked', async () => {
    const asked = expectKind(await prepare(maya, { product: 'Ridge hiking boots', color: 'green' }), 'need-slot')
    expect(asked.slot).toBe('variant')
    expect(asked.options[0]?.label).toMatch(/^green, (8\.5|9\.5)$/)
    expect(asked.options.map(({ label }) => label)).not.toContain('green, 11')
    expect(asked.options.length).toBeLessThanOrEqual(6)
    const option = asked.options.find(({ label }) => label === 'green, 9.5')
    const proposal = await propose(maya, { ...asked.slots, variant: option?.value ?? '' })
    expect(proposal.rows[2]?.value).toBe('Ridge hiking boots, green, 9.5')
    const resized = await propose(maya, { ...proposal.slots, size: '10' })
    expect(resized.rows[2]?.value).toBe('Ridge hiking boots, green, 10')
  })

  it('takes a color named once the item is known for the new one', async () => {
    const asked = expectKind(await prepare(maya, { product: 'Ridge hiking boots', color: 'green' }), 'need-slot')
    const proposal = await propose(maya, { ...asked.slots, color: 'brown', size: '10' })
    expect(proposal.rows[1]?.value).toBe('Ridge hiking boots, green, 9')
    expect(proposal.rows[2]?.value).toBe('Ridge hiking boots, brown, 10')
  })

  it('asks again for what does not exist or is the same', async () => {
    const purple = expectKind(await prepare(maya, { order_number: 'LF-104101', color: 'purple', size: '9' }), 'need-slot')
    expect(purple.slot).toBe('item')
    const item = purple.options[1]?.value ?? ''
    const unknown = expectKind(await prepare(maya, { order_number: 'LF-104101', item, color: 'purple' }), 'need-slot')
    expect(unknown.problem).toBe('The Ridge hiking boots do not come in purple, 9.')
    expect(unknown.slots.color).toBeUndefined()
  })

  it('refuses a size that is sold out and offers a return', async () => {
    const refused = expectKind(await prepare(maya, { ...greenFor10, size: '11' }), 'refused')
    expect(refused).toMatchObject({ code: 'out-of-stock', offer: { actionId: 'return_item' }, offerPerson: false })
    expect(refused.text).toContain('In stock: green,')
    const daniel = await shop.signedIn('daniel.kim@example.com')
    expect(await prepare(daniel, { order_number: 'LF-104126', size: '11' })).toMatchObject({ kind: 'refused', code: 'out-of-stock' })
  })

  it('happens once, and reserves one pair', async () => {
    const before = await stockOf('green', '10')
    const { input, businessKey } = await propose(maya, greenFor10)
    const receipts = await Promise.all([execute(maya, input, businessKey), execute(maya, input, businessKey)])
    const again = await execute(maya, input, businessKey)
    expect(again.receiptId).toMatch(/^EX-\d{6}$/)
    expect(receipts).toEqual([again, again])
    expect(await lookup(shop.guest(), input, businessKey)).toEqual(again)
    expect(await stockOf('green', '10')).toBe((before ?? 0) - 1)
    expect((await shop.order('LF-104101')).returns).toMatchObject([{ kind: 'exchange', status: 'requested' }])
    expect(await prepare(maya, { ...greenFor10, order_number: 'LF-104101' })).toMatchObject({
      kind: 'refused',
      code: 'exchange-in-progress',
    })
  })

  it('sells the last pair to one of two', async () => {
    const brown = await propose(maya, { product: 'Ridge hiking boots', color: 'brown', size: '9.5' })
    const green = await propose(maya, { product: 'Ridge hiking boots', color: 'green' }).catch(() => null)
    expect(green).toBeNull()
    await shop.db.query('UPDATE shop_variant SET stock = 1 WHERE id = $1', [brown.input.variantId])
    const order = await shop.order('LF-104101')
    const other = order.items.find(({ color }) => color === 'green')?.id ?? ''
    const results = await Promise.all([
      codeOf(execute(maya, brown.input, brown.businessKey)),
      codeOf(execute(maya, { ...brown.input, orderItemId: other }, `exchange:${other}`)),
    ])
    expect(results.sort()).toEqual(['done', 'forbidden'])
    expect(await stockOf('brown', '9.5')).toBe(0)
  })

  it('lets nobody else carry it out', async () => {
    const { input, businessKey } = await propose(maya, greenFor10)
    expect(await codeOf(execute(await shop.signedIn('jonas.weber@example.org'), input, businessKey))).toBe('not-found')
    expect(await codeOf(execute(shop.guest(), input, businessKey))).toBe('not-found')
  })

  it('refuses a variant of another product', async () => {
    const { input, businessKey } = await propose(maya, greenFor10)
    const foreign = (await shop.order('LF-104126')).items[0]?.variantId
    expect(await codeOf(execute(maya, { ...input, variantId: foreign }, businessKey))).toBe('not-found')
  })

  it.each([
    ['jonas.weber@example.org', 'LF-102884', 'exchange-too-late', null],
    ['daniel.kim@example.com', 'LF-103860', 'exchange-in-progress', null],
    ['maya.torres@example.com', 'LF-104233', 'order-shipped', 'track_order'],
    ['maya.torres@example.com', 'LF-104377', 'order-pending', 'cancel_order'],
  ])('refuses %s %s: %s', async (email, number, code, offer) => {
    const refused = expectKind(await prepare(await shop.signedIn(email), { order_number: number }), 'refused')
    expect(refused.code).toBe(code)
    expect(refused.offer?.actionId ?? null).toBe(offer)
  })
})
