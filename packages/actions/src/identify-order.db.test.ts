import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identifyOrder, type WantedOrder } from './identify-order.ts'
import { expectKind } from './testing/expect-kind.ts'
import { shopShapes, type TestShop, testNow } from './testing/open-test-shop.ts'
import type { ActionContext, Slots } from './types.ts'

const wanted: WantedOrder = {
  question: 'Which order is it?',
  noneText: 'None of them.',
  suits: (order) => order.status !== 'delivered' && order.status !== 'cancelled',
}

describe.each(shopShapes)('identifyOrder on $kind', ({ openShop }) => {
  let shop: TestShop
  let maya: ActionContext
  beforeAll(async () => {
    shop = await openShop()
    await shop.reset()
    maya = await shop.signedIn('maya.torres@example.com')
  })
  afterAll(() => shop.close())

  const ask = async (ctx: ActionContext, slots: Slots, how: WantedOrder = wanted) => {
    const identified = await identifyOrder(ctx, slots, how)
    if (identified.kind === 'found') throw new Error(`Found ${identified.order.number}.`)
    return expectKind(identified.preparation, 'need-slot')
  }
  const find = async (ctx: ActionContext, slots: Slots, how: WantedOrder = wanted) => {
    const identified = await identifyOrder(ctx, slots, how)
    if (identified.kind === 'stop') throw new Error(JSON.stringify(identified.preparation))
    return identified
  }

  it('asks a guest for number and email, then for what is missing', async () => {
    const both = await ask(shop.guest(), {})
    expect(both.slot).toBe('order_number')
    expect(both.form?.fields.map(({ name }) => name)).toEqual(['order_number', 'email'])
    const email = await ask(shop.guest(), { order_number: 'LF-104233' })
    expect(email.slot).toBe('email')
    expect(email.form?.fields.map(({ name }) => name)).toEqual(['email'])
  })

  it.each(['LF-104233', 'lf 104233', '104233', ' lf-104233 '])('opens an order to a guest who knows both, spelled %j', async (number) => {
    const identified = await find(shop.guest(), { order_number: number, email: ' Maya.Torres@Example.com' })
    expect(identified.order.number).toBe('LF-104233')
    expect(identified.slots).toMatchObject({ order_number: 'LF-104233' })
  })

  it('answers alike for an unknown order and for the wrong email', async () => {
    const wrongOwner = await ask(shop.guest(), { order_number: 'LF-104233', email: 'jonas.weber@example.org' })
    const unknown = await ask(shop.guest(), { order_number: 'LF-999999', email: 'jonas.weber@example.org' })
    const nonsense = await ask(shop.guest(), { order_number: "x' OR 1=1 --", email: '%' })
    expect(wrongOwner).toEqual(unknown)
    expect(nonsense).toEqual(unknown)
    expect(unknown.problem).toBe("I can't find an order with that number and email address.")
    expect(unknown.slots).toEqual({})
  })

  it('never opens the order of another customer to one who is signed in, whatever the email slot says', async () => {
    const foreign = await ask(maya, { order_number: 'LF-104352', email: 'jonas.weber@example.org' })
    const unknown = await ask(maya, { order_number: 'LF-999999', email: 'jonas.weber@example.org' })
    expect(foreign).toEqual(unknown)
    expect(foreign.problem).toContain('on your account')
  })

  it('offers a customer the orders that suit, newest first, and takes the only one', async () => {
    const offered = await ask(maya, {})
    expect(offered.options).toEqual([
      { label: 'LF-104377: Glow table lamp (pending)', value: 'LF-104377' },
      { label: 'LF-104233: Drizzle rain jacket and 1 more (shipped)', value: 'LF-104233' },
    ])
    const grace = await shop.signedIn('grace.lindqvist@example.org')
    expect((await find(grace, {})).order.number).toBe('LF-104002')
  })

  it('goes by a product that was named', async () => {
    const any = { ...wanted, suits: () => true, product: 'Ridge hiking boots' }
    expect((await find(maya, {}, any)).order.number).toBe('LF-104101')
    expect((await find(maya, { order_number: 'LF-104233' }, any)).order.number).toBe('LF-104101')
    expect((await find(maya, { order_number: 'LF-104233' }, { ...any, product: 'Trek wool socks' })).order.number).toBe('LF-104233')
  })

  it('says so when nothing suits, and falls back where that makes sense', async () => {
    const samuel = await shop.signedIn('samuel.okafor@example.com')
    const none = await identifyOrder(samuel, {}, wanted)
    expect(none).toMatchObject({ kind: 'stop', preparation: { kind: 'refused', text: 'None of them.', offerPerson: true } })
    expect((await ask(samuel, {}, { ...wanted, otherwise: () => true })).options).toHaveLength(3)
  })

  it('refuses a customer without orders', async () => {
    const stranger: ActionContext = {
      orders: shop.orders,
      customer: { id: '00000000-0000-4000-8000-000000000000', name: 'No One', email: 'maya.torres@example.com' },
      now: testNow,
    }
    expect(await identifyOrder(stranger, {}, wanted)).toMatchObject({ preparation: { kind: 'refused' } })
    expect((await ask(stranger, { order_number: 'LF-104233', email: 'maya.torres@example.com' })).options).toEqual([])
  })
})
