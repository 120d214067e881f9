import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectKind } from '../testing/expect-kind.ts'
import { shopShapes, type TestShop } from '../testing/open-test-shop.ts'
import { handleRefundStatus } from './handler.ts'

describe.each(shopShapes)('refund_status on $kind', ({ openShop }) => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await openShop()
    await shop.reset()
  })
  afterAll(() => shop.close())

  const check = async (email: string, order_number: string, now?: Date) =>
    expectKind(await handleRefundStatus.prepare(await shop.signedIn(email, now), { order_number }), 'answered')

  it.each([
    ['samuel.okafor@example.com', 'LF-103771', 'on its way to PayPal and should arrive by Jun 18, 2026'],
    ['samuel.okafor@example.com', 'LF-104012', 'follows to PayPal 5 to 7 business days after it reaches our warehouse'],
    ['samuel.okafor@example.com', 'LF-103118', 'was paid to PayPal on'],
    ['priya.nair@example.net', 'LF-103842', 'being checked by a person'],
    ['priya.nair@example.net', 'LF-103905', 'cancelled before it was charged'],
    ['daniel.kim@example.com', 'LF-103860', 'has an exchange'],
    ['maya.torres@example.com', 'LF-104101', 'I see no refund for order LF-104101'],
  ])('tells %s about %s', async (email, number, text) => {
    expect((await check(email, number)).text).toContain(text)
  })

  it('lists number, amount and state', async () => {
    const { card } = (await check('samuel.okafor@example.com', 'LF-103771')).content
    if (card?.kind !== 'info') throw new Error('Expected an info card.')
    expect(card.rows[0]?.label).toMatch(/^RF-\d{6}, \$169\.00$/)
    expect(card.rows[0]?.value).toBe('On its way to PayPal, expected by Jun 18, 2026')
    expect(card.rows[1]?.value).toMatch(/^RT-\d{6}$/)
  })

  it('admits a refund that is overdue, with a person on offer', async () => {
    const answer = await check('samuel.okafor@example.com', 'LF-103771', new Date('2026-06-25T12:00:00Z'))
    expect(answer.text).toMatch(/^I'm sorry/)
    expect(answer.content.quickReplies).toEqual([{ label: 'Talk to a person', value: 'person' }])
  })

  it('offers a return where there is nothing to refund yet', async () => {
    expect((await check('maya.torres@example.com', 'LF-104101')).offer?.actionId).toBe('return_item')
  })

  it('offers the orders that have a refund', async () => {
    const asked = expectKind(await handleRefundStatus.prepare(await shop.signedIn('samuel.okafor@example.com'), {}), 'need-slot')
    expect(asked.options.map(({ value }) => value)).toEqual(['LF-104012', 'LF-103771', 'LF-103118'])
  })
})
