import { catalogue } from '@frontdesk/seed/seed/shop/catalogue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectKind } from '../testing/expect-kind.ts'
import { shopShapes, type TestShop } from '../testing/open-test-shop.ts'
import type { Slots } from '../types.ts'
import { handleProductQuestion } from './handler.ts'

describe.each(shopShapes)('product_question on $kind', ({ openShop }) => {
  let shop: TestShop
  beforeAll(async () => {
    shop = await openShop()
    await shop.reset()
  })
  afterAll(() => shop.close())

  const ask = async (slots: Slots) => expectKind(await handleProductQuestion.prepare(shop.guest(), slots), 'answered')

  it('gives price, stock, material and what it is', async () => {
    const answer = await ask({ product: 'Ridge hiking boots' })
    expect(answer.text).toContain('The Ridge hiking boots cost $148.00.')
    expect(answer.text).toContain('Waterproof')
    expect(answer.text).toContain('Nubuck leather'.toLowerCase())
    expect(answer.content.card).toMatchObject({ kind: 'info', title: 'Ridge hiking boots', status: 'In stock' })
    expect(answer.memory).toEqual({ product: 'Ridge hiking boots' })
  })

  it.each([
    [{ color: 'green', size: '10' }, /^Yes, the Ridge hiking boots in green, 10 are in stock\./],
    [{ color: 'brown', size: '10' }, /^Yes, the Ridge hiking boots in brown, 10 are in stock, 2 left\./],
    [{ color: 'green', size: '11' }, /^The Ridge hiking boots in green, 11 are sold out right now\. In stock: green \(/],
    [{ color: 'purple' }, /^The Ridge hiking boots come in green, brown, and black, not in purple\./],
    [{ size: '13' }, /^The Ridge hiking boots come in sizes 6, 7, 8, .*, not in 13\./],
    [{ color: 'green' }, /^Yes, the Ridge hiking boots in green are in stock: green, /],
  ])('answers about %o', async (asked, text) => {
    expect((await ask({ product: 'Ridge hiking boots', ...asked })).text).toMatch(text)
  })

  it('gives a range where prices differ, and says what cannot be returned', async () => {
    const duvet = await ask({ product: 'Drift cotton duvet cover' })
    expect(duvet.text).toContain('The Drift cotton duvet cover costs $89.00 to $129.00.')
    const { card } = (await ask({ product: 'Breeze linen curtains' })).content
    expect(card).toMatchObject({ rows: expect.arrayContaining([{ label: 'Returns', value: 'Final sale: cannot be returned' }]) })
  })

  it('finds products by words and asks when several fit', async () => {
    expect((await ask({ product: 'that parka' })).memory.product).toBe('Tundra parka')
    const boots = expectKind(await handleProductQuestion.prepare(shop.guest(), { product: 'boots' }), 'need-slot')
    expect(boots.options.map(({ value }) => value)).toEqual(['Alder leather boots', 'Moor chelsea boots', 'Ridge hiking boots'])
    const none = expectKind(await handleProductQuestion.prepare(shop.guest(), { product: 'unicorn saddle bags of gold' }), 'need-slot')
    expect(none.problem).not.toBe('')
    expect(expectKind(await handleProductQuestion.prepare(shop.guest(), { product: 'zzz' }), 'need-slot').problem).toContain("don't find")
    expect(await handleProductQuestion.prepare(shop.guest(), {})).toMatchObject({ kind: 'need-slot', slot: 'product' })
  })

  it('reads well for every product', async () => {
    for (const { name } of catalogue) {
      const { text } = await ask({ product: name })
      expect(text).toMatch(/^The [A-Z]/)
      expect(text).not.toMatch(/undefined|!|\.\.|NaN| {2}/)
    }
  })
})
