import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectKind } from '../testing/expect-kind.ts'
import { shopShapes, type TestShop } from '../testing/open-test-shop.ts'
import { handleTrackOrder } from './handler.ts'

describe.each(shopShapes)('track_order on $kind', ({ openShop }) => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await openShop()
    await shop.reset()
  })
  afterAll(() => shop.close())

  const track = async (email: string, order_number: string, now?: Date) =>
    expectKind(await handleTrackOrder.prepare(await shop.signedIn(email, now), { order_number }), 'answered')

  it('shows carrier, tracking number and timeline of a parcel on its way', async () => {
    const answer = await track('maya.torres@example.com', 'LF-104233')
    const [shipment] = (await shop.order('LF-104233')).shipments
    expect(answer.text).toContain(`on its way with ${shipment?.carrier} and should arrive by Jun 17, 2026`)
    expect(answer.memory).toEqual({ order_number: 'LF-104233' })
    expect(answer.content.quickReplies).toBeUndefined()
    const { card } = answer.content
    if (card?.kind !== 'info') throw new Error('Expected an info card.')
    expect(card.status).toBe('Shipped')
    expect(card.rows).toContainEqual({ label: 'Tracking number', value: shipment?.trackingNumber })
    expect(card.steps?.map(({ label, done }) => [label, done])).toEqual([
      ['Placed', true],
      ['Packed', true],
      ['Shipped', true],
      ['Out for delivery', false],
      ['Delivered', false],
    ])
  })

  it('owns up to a late parcel and offers a person', async () => {
    const answer = await track('grace.lindqvist@example.org', 'LF-104002')
    expect(answer.text).toMatch(/^I'm sorry, order LF-104002 is late/)
    expect(answer.text).toContain('trace')
    expect(answer.content.card).toMatchObject({ status: 'Late' })
    expect(answer.content.quickReplies).toEqual([{ label: 'Talk to a person', value: 'person' }])
  })

  it('asks for patience until 3 business days past the estimate', async () => {
    const due = await track('maya.torres@example.com', 'LF-104233', new Date('2026-06-17T20:00:00Z'))
    expect(due.text).not.toContain('late')
    const first = await track('maya.torres@example.com', 'LF-104233', new Date('2026-06-18T20:00:00Z'))
    // June 19 is a public holiday, so the third business day after June 17 is June 23.
    expect(first.text).toContain('by Jun 23, 2026')
    const third = await track('maya.torres@example.com', 'LF-104233', new Date('2026-06-23T20:00:00Z'))
    expect(third.text).toContain('which takes 5 business days')
  })

  it.each([
    ['maya.torres@example.com', 'LF-104377', 'can still be cancelled', 'Pending'],
    ['jonas.weber@example.org', 'LF-104352', 'being packed', 'Processing'],
    ['maya.torres@example.com', 'LF-104101', 'delivered on Jun 8, 2026. If you cannot find it', 'Delivered'],
    ['jonas.weber@example.org', 'LF-102884', 'delivered on', 'Delivered'],
    ['priya.nair@example.net', 'LF-103905', 'was cancelled and will not be sent', 'Cancelled'],
  ])('tells %s about %s', async (email, number, text, status) => {
    const answer = await track(email, number)
    expect(answer.text).toContain(text)
    expect(answer.content.card).toMatchObject({ status })
  })

  it('opens to a guest with number and email only, and remembers both', async () => {
    const slots = { order_number: '104126', email: 'daniel.kim@example.com' }
    const answer = expectKind(await handleTrackOrder.prepare(shop.guest(), slots), 'answered')
    expect(answer.memory).toEqual({ order_number: 'LF-104126', email: 'daniel.kim@example.com' })
    const foreign = await handleTrackOrder.prepare(shop.guest(), { ...slots, email: 'maya.torres@example.com' })
    expect(foreign).toMatchObject({ kind: 'need-slot', problem: "I can't find an order with that number and email address." })
  })
})
