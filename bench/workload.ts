import { generateShop } from '@frontdesk/seed/seed/shop'

export type Workload = {
  /** Text of the `turn`-th message of the `conversation`-th conversation; the same for the same numbers. */
  text(conversation: number, turn: number): string
  describe: string
}

const questions = [
  'how long does standard delivery take?',
  'what is your return policy',
  'do you ship to canada and what does it cost',
  'how long until i get my money back after a return',
  'can i pay with paypal?',
  'does the warranty cover a broken zip',
  'my promo code does not work',
  'how do i wash a down jacket',
  'which size should i take if i am between two sizes',
  'when are you open, can i talk to someone on saturday',
  'can i return things in the portland store',
  'do you price match other shops',
  'i forgot my password what now',
  'can you gift wrap my order',
  'how do i delete my account',
]
const social = ['hi', 'hello there', 'thanks!', 'thank you, that helps', 'are you a bot?', 'what can you do', 'ok bye']
const outOfScope = [
  'what is the weather in Lisbon tomorrow',
  'write me a poem about autumn',
  'who won the world cup in 1998',
  'solve 3x + 4 = 19 for me',
]
const flows = [
  (number: string, email: string) => `where is my order ${number}, my email is ${email}`,
  (number: string, email: string) => `status of ${number} please (${email})`,
  (number: string, email: string) => `has the refund for ${number} gone out? ${email}`,
  (number: string, email: string) => `please cancel order ${number}, ${email}`,
]

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** A small integer hash (Knuth's multiplicative one), so that neighbours draw differently. */
const scramble = (conversation: number, turn: number): number => Math.imul(conversation * 977 + turn * 31 + 7, 2_654_435_761) >>> 8

/** Messages as a help desk sees them: 45 % questions, 30 % about an order, 15 % small talk, 10 % out of scope. */
export const createWorkload = (seed: number, now: Date): Workload => {
  const shop = generateShop({ seed, now })
  const emails = new Map(shop.customers.map((customer) => [customer.id, customer.email]))
  const orders = shop.orders.map((order) => ({ number: order.number, email: emails.get(order.customerId) ?? '' }))
  return {
    describe: '45 % questions, 30 % about an order, 15 % small talk, 10 % out of scope',
    text: (conversation, turn) => {
      const draw = scramble(conversation, turn)
      const share = draw % 100
      const detail = Math.floor(draw / 100)
      if (share < 45) return pick(questions, detail)
      if (share < 75) {
        const order = pick(orders, detail)
        return pick(flows, detail)(order.number, order.email)
      }
      return share < 90 ? pick(social, detail) : pick(outOfScope, detail)
    },
  }
}
