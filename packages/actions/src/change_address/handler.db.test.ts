import { isAppError } from '@frontdesk/core/errors'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectKind } from '../testing/expect-kind.ts'
import { shopShapes, type TestShop } from '../testing/open-test-shop.ts'
import type { ActionContext, Slots } from '../types.ts'
import { handleChangeAddress as handler } from './handler.ts'

const { prepare, execute, lookup } = handler
if (!execute || !lookup) throw new Error('A new address is an effect.')

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (isAppError(error) ? error.code : String(error)),
  )

describe.each(shopShapes)('change_address on $kind', ({ openShop }) => {
  let shop: TestShop
  let jonas: ActionContext
  beforeAll(async () => {
    shop = await openShop()
  })
  beforeEach(async () => {
    await shop.reset()
    jonas = await shop.signedIn('jonas.weber@example.org')
  })
  afterAll(() => shop.close())

  const order_number = 'LF-104352'
  const oak = '12 Oak Street, Apt 4, Portland, OR 97205'
  const propose = async (slots: Slots) => expectKind(await prepare(jonas, { order_number, ...slots }), 'proposal')

  it('asks with a form, reads free text and proposes old and new', async () => {
    const asked = expectKind(await prepare(jonas, {}), 'need-slot')
    expect(asked.slot).toBe('address')
    expect(asked.form?.fields.map(({ name }) => name)).toEqual(['line1', 'line2', 'city', 'state', 'zip'])
    const proposal = await propose({ address: oak })
    expect(proposal.rows.at(-1)).toEqual({ label: 'To', value: oak })
    expect(proposal.slots).toEqual({ order_number, address: oak })
    const corrected = await propose({ ...proposal.slots, zip: '97206' })
    expect(corrected.rows.at(-1)?.value).toContain('97206')
    expect(corrected.businessKey).not.toBe(proposal.businessKey)
  })

  it('leaves nothing of the old address behind when a form gives another', async () => {
    const first = await propose({ line1: '12 Oak Street', line2: 'Apt 4', city: 'Portland', state: 'OR', zip: '97205' })
    const second = await propose({ ...first.slots, line1: '9 Elm Road', city: 'Boise', state: 'Idaho', zip: '83702' })
    expect(second.rows.at(-1)?.value).toBe('9 Elm Road, Boise, ID 83702')
    const odd = await propose({ line1: '12 Oak Street, Rear 2', city: 'Portland', state: 'OR', zip: '97205' })
    expect(expectKind(await prepare(jonas, odd.slots), 'proposal').businessKey).toBe(odd.businessKey)
  })

  it('says what it could not read', async () => {
    const asked = expectKind(await prepare(jonas, { order_number, address: '12 Oak Street, Portland' }), 'need-slot')
    expect(asked.problem).toContain('ZIP code')
    expect(asked.slots.address).toBeUndefined()
    const form = expectKind(
      await prepare(jonas, { order_number, line1: '12 Oak Street', city: 'Portland', state: 'Orygon', zip: '97205' }),
      'need-slot',
    )
    expect(form.problem).toBe('I could not read the US state in that.')
  })

  it('sends no express parcel to a P.O. box, and nothing where it goes already', async () => {
    expect(expectKind(await prepare(jonas, { order_number, address: 'P.O. Box 9, Eugene, OR 97401' }), 'need-slot').problem).toContain(
      'P.O. box',
    )
    const { shippingAddress } = await shop.order(order_number)
    const { country: _, ...parts } = shippingAddress
    expect(expectKind(await prepare(jonas, { order_number, ...parts }), 'need-slot').problem).toContain('already going')
  })

  it('happens once per address, and can go back and forth', async () => {
    const first = await propose({ address: oak })
    const receipts = await Promise.all([execute(jonas, first.input, first.businessKey), execute(jonas, first.input, first.businessKey)])
    expect(receipts[0]?.receiptId).toMatch(/^AD-\d{6}$/)
    expect(receipts[1]).toEqual(receipts[0])
    expect(await lookup(shop.guest(), first.input, first.businessKey)).toEqual(receipts[0])
    expect((await shop.order(order_number)).shippingAddress.line1).toBe('12 Oak Street')

    const second = await propose({ address: '9 Elm Road, Boise, ID 83702' })
    const secondReceipt = await execute(jonas, second.input, second.businessKey)
    const back = await propose({ address: oak })
    const backReceipt = await execute(jonas, back.input, back.businessKey)
    expect(new Set([receipts[0]?.receiptId, secondReceipt.receiptId, backReceipt.receiptId]).size).toBe(3)
    expect(await shop.order(order_number)).toMatchObject({ addressChanges: 3, shippingAddress: { line1: '12 Oak Street' } })
  })

  it('refuses once the order has shipped, also between proposal and confirmation', async () => {
    const { input, businessKey } = await propose({ address: oak })
    await shop.db.query("UPDATE shop_order SET status = 'shipped' WHERE number = $1", [order_number])
    expect(await codeOf(execute(jonas, input, businessKey))).toBe('forbidden')
    const maya = await shop.signedIn('maya.torres@example.com')
    const refused = expectKind(await prepare(maya, { order_number: 'LF-104233' }), 'refused')
    expect(refused).toMatchObject({ code: 'order-shipped', offer: { actionId: 'track_order' } })
    expect(refused.text).toContain('Order LF-104377 can still be sent to another address.')
  })

  it('lets nobody else redirect a parcel', async () => {
    const { input, businessKey } = await propose({ address: oak })
    expect(await codeOf(execute(await shop.signedIn('maya.torres@example.com'), input, businessKey))).toBe('not-found')
    expect(await codeOf(execute(shop.guest(), input, businessKey))).toBe('not-found')
    expect(await codeOf(execute(shop.guest(), { ...input, email: 'maya.torres@example.com' }, businessKey))).toBe('not-found')
    expect((await shop.order(order_number)).addressChanges).toBe(0)
  })
})
