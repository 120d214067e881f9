import type { QuickReply } from '@frontdesk/contracts/message'
import { findCustomers } from '@frontdesk/db/shop/find-customers'
import { requireVisitor } from '../authorize.ts'
import type { Context } from '../context.ts'

export type Session = {
  visitorId: string
  customer: { id: string; name: string; email: string } | null
  demoCustomers: { id: string; name: string; email: string; blurb: string }[]
  shopName: string
  starters: QuickReply[]
}

const starters: QuickReply[] = [
  { label: 'Where is my order?', value: 'Where is my order?' },
  { label: 'I want to return something', value: 'I want to return something' },
  { label: 'How long does delivery take?', value: 'How long does delivery take?' },
  { label: 'What is your return policy?', value: 'What is your return policy?' },
]

/** Who the acting visitor is, whom they may sign in as in the demo, and what they could start with. */
export const readSession = async (ctx: Context, input: { customerId: string | null }): Promise<Session> => {
  const visitorId = requireVisitor(ctx.actor)
  const customers = await findCustomers(ctx.db, {
    emails: ctx.demoCustomers.map((customer) => customer.email),
    ids: input.customerId === null ? [] : [input.customerId],
  })
  return {
    visitorId,
    customer: customers.find((customer) => customer.id === input.customerId) ?? null,
    demoCustomers: ctx.demoCustomers.flatMap(({ email, blurb }) => {
      const customer = customers.find((candidate) => candidate.email === email)
      return customer ? [{ ...customer, blurb }] : []
    }),
    shopName: ctx.shopName,
    starters,
  }
}
