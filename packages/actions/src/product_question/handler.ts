import type { ActionHandler, Preparation, Slots } from '../types.ts'
import { describeProduct } from './describe-product.ts'

const maxOptions = 5

const ask = (prompt: string, problem: string | null, names: string[], slots: Slots): Preparation => ({
  kind: 'need-slot',
  slot: 'product',
  prompt,
  options: names.slice(0, maxOptions).map((name) => ({ label: name, value: name })),
  form: null,
  problem,
  slots,
})

/** Answers what a product costs, is made of, and which colors and sizes are in stock. */
export const handleProductQuestion: ActionHandler = {
  async prepare(ctx, slots) {
    const { product: name, ...rest } = slots
    if (!name) return ask('Which product is it about?', null, [], slots)
    const products = await ctx.orders.findProducts(name)
    const product = products[0]
    if (!product) return ask('Which product is it about? Its name as in the shop helps.', `I don't find that in our range.`, [], rest)
    const exact = product.name.toLowerCase() === name.trim().toLowerCase()
    if (products.length > 1 && !exact)
      return ask(
        'Which of these do you mean?',
        null,
        products.map((candidate) => candidate.name),
        rest,
      )
    const { text, rows } = describeProduct(product, slots)
    const soldOut = product.variants.every(({ stock }) => stock === 0)
    return {
      kind: 'answered',
      text,
      content: { card: { kind: 'info', title: product.name, status: soldOut ? 'Sold out' : 'In stock', rows } },
      memory: { product: product.name },
      offer: null,
    }
  },
}
