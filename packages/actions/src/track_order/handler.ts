import { personButton } from '@frontdesk/core/dialog/buttons'
import { identifyOrder, rememberOrder } from '../identify-order.ts'
import type { ActionHandler } from '../types.ts'
import { describeOrder } from './describe-order.ts'

const wanted = {
  question: 'Which order would you like to follow?',
  noneText: 'I see no order on your account that I could follow.',
  suits: (order: { status: string }) => order.status !== 'delivered' && order.status !== 'cancelled',
  otherwise: () => true,
}

/** Answers where an order is; a late parcel is owned up to, with a person on offer. */
export const handleTrackOrder: ActionHandler = {
  async prepare(ctx, slots) {
    const identified = await identifyOrder(ctx, slots, wanted)
    if (identified.kind === 'stop') return identified.preparation
    const { text, card, late } = describeOrder(identified.order, ctx.now)
    return {
      kind: 'answered',
      text,
      content: late ? { card, quickReplies: [personButton] } : { card },
      memory: rememberOrder(identified.slots),
      offer: null,
    }
  },
}
