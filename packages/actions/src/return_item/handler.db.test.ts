import { isAppError } from '@frontdesk/core/errors'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectKind } from '../testing/expect-kind.ts'
import { shopShapes, type TestShop } from '../testing/open-test-shop.ts'
import type { ActionContext, Slots } from '../types.ts'
import { handleReturnItem as handler } from './handler.ts'

const { prepare, execute, lookup } = handler
if (!execute || !lookup) throw new Error('A return is an effect.')

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  )

describe.each(shopShapes)('return_item on $kind', ({ openShop }) => {
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
  const green = { product: 'Ridge hiking boots', color: 'green', reason: 'too_small' }

  it('asks for item and reason, then proposes with refund and method', async () => {
    const item = expectKind(await prepare(maya, {}), 'need-slot')
    expect(item.slot).toBe('item')
    expect(item.options.map(({ label }) => label)).toEqual(['Ridge hiking boots, brown, 9', 'Ridge hiking boots, green, 9'])
    const reason = expectKind(await prepare(maya, { ...item.slots, item: item.options[1]?.value ?? '' }), 'need-slot')
    expect(reason.slot).toBe('reason')
    expect(reason.options).toContainEqual({ label: 'Too small', value: 'too_small' })
    const proposal = await propose(maya, { ...reason.slots, reason: 'too_small' })
    expect(proposal.businessKey).toBe(`return:${item.options[1]?.value}`)
    expect(proposal.rows).toEqual([
      { label: 'Order', value: 'LF-104101' },
      { label: 'Item', value: 'Ridge hiking boots, green, 9' },
      { label: 'Reason', value: 'Too small' },
      { label: 'Refund', value: '$148.00 to Visa ending 4242' },
      { label: 'Expected', value: '5 to 7 business days after it reaches our warehouse' },
    ])
  })

  it('finds the item from the words of one message', async () => {
    const proposal = await propose(maya, green)
    expect(proposal.rows[1]?.value).toBe('Ridge hiking boots, green, 9')
    const corrected = await propose(maya, { ...proposal.slots, color: 'brown' })
    expect(corrected.rows[1]?.value).toBe('Ridge hiking boots, brown, 9')
  })

  it('sets the return up once, however often it is called', async () => {
    const { input, businessKey } = await propose(maya, green)
    expect(await lookup(maya, input, businessKey)).toBeNull()
    const receipts = await Promise.all([
      execute(maya, input, businessKey),
      execute(maya, input, businessKey),
      execute(maya, input, businessKey),
    ])
    const again = await execute(maya, input, businessKey)
    expect(again.receiptId).toMatch(/^RT-\d{6}$/)
    expect(receipts).toEqual([again, again, again])
    expect(await lookup(maya, input, businessKey)).toEqual(again)
    const order = await shop.order('LF-104101')
    expect(order.returns).toHaveLength(1)
    expect(order.refunds).toMatchObject([{ amountCents: 14_800, method: 'Visa ending 4242', status: 'awaiting_return' }])
    expect(order.items.map(({ color, state }) => [color, state])).toEqual([
      ['brown', 'ordered'],
      ['green', 'return_requested'],
    ])
  })

  it('then means the other one', async () => {
    const { input, businessKey, slots } = await propose(maya, green)
    await execute(maya, input, businessKey)
    const other = await propose(maya, { order_number: 'LF-104101', item: slots.item ?? '', reason: 'too_small' })
    expect(other.rows[1]?.value).toBe('Ridge hiking boots, brown, 9')
    expect(await prepare(maya, { ...green, order_number: 'LF-104101' })).toMatchObject({ kind: 'refused', code: 'return-in-progress' })
  })

  it('is looked up without a session, for the owner it was recorded for only', async () => {
    const { input, businessKey } = await propose(maya, green)
    const receipt = await execute(maya, input, businessKey)
    expect(await lookup(shop.guest(), input, businessKey)).toEqual(receipt)
    expect(await codeOf(lookup(await shop.signedIn('jonas.weber@example.org'), input, businessKey))).toBe('not-found')
  })

  it('lets nobody else carry it out', async () => {
    const { input, businessKey } = await propose(maya, green)
    const jonas = await shop.signedIn('jonas.weber@example.org')
    expect(await codeOf(execute(jonas, input, businessKey))).toBe('not-found')
    expect(await codeOf(execute(shop.guest(), input, businessKey))).toBe('not-found')
    expect(await codeOf(execute(shop.guest(), { ...input, customerId: null, email: 'jonas.weber@example.org' }, businessKey))).toBe(
      'not-found',
    )
    const foreign = (await shop.order('LF-104145')).items[0]?.id ?? ''
    expect(await codeOf(execute(maya, { ...input, orderItemId: foreign }, `return:${foreign}`))).toBe('not-found')
    expect((await shop.order('LF-104101')).returns).toEqual([])
  })

  it('checks policy again when it is carried out', async () => {
    const { input, businessKey } = await propose(maya, green)
    const later = { ...maya, now: new Date('2026-08-01T12:00:00Z') }
    expect(await codeOf(execute(later, input, businessKey))).toBe('forbidden')
    await shop.db.query("UPDATE shop_product SET final_sale = true WHERE name = 'Ridge hiking boots'")
    expect(await codeOf(execute(maya, input, businessKey))).toBe('forbidden')
    expect((await shop.order('LF-104101')).refunds).toEqual([])
  })

  it('hands refunds above $400 to a person, and refuses to carry them out', async () => {
    const priya = await shop.signedIn('priya.nair@example.net')
    const parka = { order_number: 'LF-104145', product: 'Tundra parka', reason: 'too_large' }
    expect(expectKind(await prepare(priya, parka), 'approval-needed').text).toContain('$449.00')
    expect(await prepare(priya, { ...parka, product: 'Fjord wool beanie' })).toMatchObject({ kind: 'proposal' })
    const order = await shop.order('LF-104145')
    const orderItemId = order.items.find(({ productName }) => productName === 'Tundra parka')?.id ?? ''
    const input = { orderNumber: order.number, customerId: order.customer.id, email: null, orderItemId, reason: 'too_large' }
    expect(await codeOf(execute(priya, input, `return:${orderItemId}`))).toBe('forbidden')
  })

  it.each([
    ['jonas.weber@example.org', { order_number: 'LF-102884' }, 'return-too-late', null],
    ['maya.torres@example.com', { order_number: 'LF-104233' }, 'order-shipped', 'track_order'],
    ['maya.torres@example.com', { order_number: 'LF-104377' }, 'order-pending', 'cancel_order'],
    ['grace.lindqvist@example.org', { order_number: 'LF-104118', product: 'Breeze linen curtains' }, 'final-sale', null],
    ['grace.lindqvist@example.org', { order_number: 'LF-104118', product: 'Engraved oak cutting board' }, 'personalized', null],
    ['samuel.okafor@example.com', { order_number: 'LF-103771' }, 'already-returned', 'refund_status'],
    ['daniel.kim@example.com', { order_number: 'LF-103860' }, 'exchange-in-progress', null],
  ])('refuses %s %o: %s', async (email, slots, code, offer) => {
    const refused = expectKind(await prepare(await shop.signedIn(email), slots), 'refused')
    expect(refused.code).toBe(code)
    expect(refused.offer?.actionId ?? null).toBe(offer)
    expect(refused.offerPerson).toBe(offer === null)
    expect(refused.text).not.toContain('!')
  })

  it('takes the only item that can go back, and points to other orders that can', async () => {
    const grace = await shop.signedIn('grace.lindqvist@example.org')
    const reason = expectKind(await prepare(grace, { order_number: 'LF-104118' }), 'need-slot')
    expect(reason.prompt).toContain('Hearth linen throw')
    expect(expectKind(await prepare(maya, { order_number: 'LF-104233' }), 'refused').text).toContain(
      'Order LF-104101 can still be returned.',
    )
  })

  it('says when the product is not in the order', async () => {
    const daniel = { order_number: 'LF-104126', email: 'daniel.kim@example.com', product: 'Glow table lamp' }
    const asked = expectKind(await prepare(shop.guest(), daniel), 'need-slot')
    expect(asked.problem).toContain("don't see that product")
    expect(asked.options).toHaveLength(1)
  })

  it('works for a guest with number and email', async () => {
    const slots = { order_number: 'LF-104126', email: 'daniel.kim@example.com', reason: 'the color is odd' }
    const { input, businessKey, rows } = await propose(shop.guest(), slots)
    expect(rows).toContainEqual({ label: 'Reason', value: 'the color is odd' })
    expect((await execute(shop.guest(), input, businessKey)).receiptId).toMatch(/^RT-/)
  })
})
