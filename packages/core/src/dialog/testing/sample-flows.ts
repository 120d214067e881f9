import { needs, proposes, reasons, twoItems } from './sample-outcomes.ts'
import { type Row, results, says } from './transcript.ts'

export const order = 'LF-104882'
const slots = { order_number: order, item: 'item-jacket' }

/** A return at the question which item. */
export const returnAtItem = (options = twoItems): Row[] => [
  [says(`I want to return something from ${order}`, 'return_item', { entities: { order_id: order } }), { effect: { kind: 'prepare' } }],
  [
    results('return_item', needs('item', 'Which item would you like to return?', { options, slots: { order_number: order } })),
    { effect: { kind: 'wait', outcome: 'asked' } },
  ],
]

/** A return at the question why. */
export const returnAtReason = (options = twoItems): Row[] => [
  ...returnAtItem(options),
  [says('the jacket'), { effect: { kind: 'prepare' } }],
  [results('return_item', needs('reason', 'Why are you returning it?', { options: reasons, slots })), { effect: { kind: 'wait' } }],
]

/** A return whose confirm card (run-1) is shown. */
export const returnAtCard = (options = twoItems): Row[] => [
  ...returnAtReason(options),
  [says('too small'), { effect: { kind: 'prepare' } }],
  [
    results('return_item', proposes('run-1', { ...slots, reason: 'too_small' })),
    { effect: { kind: 'wait', outcome: 'asked' }, rules: ['run-proposed'] },
  ],
]

/** A cancellation whose confirm card (run-9) is shown. */
export const cancellationAtCard: Row[] = [
  [says(`cancel ${order}`, 'cancel_order', { entities: { order_id: order } }), { effect: { kind: 'prepare', actionId: 'cancel_order' } }],
  [results('cancel_order', proposes('run-9', { order_number: order }, 'Cancel order LF-104882')), { effect: { kind: 'wait' } }],
]
