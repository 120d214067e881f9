import { describe, test } from 'vitest'
import { order, returnAtItem } from '../testing/sample-flows.ts'
import { play, presses, type Row, says } from '../testing/transcript.ts'

const unclear: Row = [
  says(`the jacket from ${order} should go back`, null, {
    intents: { return_item: 0.48, exchange_item: 0.41 },
    entities: { order_id: order },
  }),
  {
    effect: { kind: 'wait', outcome: 'asked' },
    says: /do you mean\?/,
    buttons: ['intent:return_item', 'intent:exchange_item', 'none'],
    rules: ['disambiguation-asked'],
    state: { disambiguation: [{ intent: 'return_item' }, { intent: 'exchange_item' }] },
  },
]
const chosen = (actionId: string) => ({
  effect: { kind: 'prepare' as const, actionId, slots: { order_number: order } },
  rules: ['disambiguated'],
})

describe('the answer', () => {
  test.each<[string, Row[0], string]>([
    ['by button', presses('intent:exchange_item', 'Exchange an item'), 'exchange_item'],
    ['by ordinal', says('the second one'), 'exchange_item'],
    ['by place', says('1'), 'return_item'],
    ['by title', says('exchange an item'), 'exchange_item'],
    ['by intent', says('swap', 'exchange_item'), 'exchange_item'],
  ])('%s starts the flow with what the unclear message said', (_, event, actionId) => {
    play([unclear, [event, chosen(actionId)]])
  })

  test('both: one after the other', () => {
    play([unclear, [says('both'), { ...chosen('return_item'), state: { queue: [{ intent: 'exchange_item' }] } }]])
  })
  test('neither: in other words, please', () => {
    play([
      unclear,
      [
        says('neither'),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['disambiguation-declined'], state: { failures: 1, disambiguation: [] } },
      ],
    ])
    play([unclear, [presses('none', 'Something else'), { effect: { kind: 'wait', outcome: 'asked' }, rules: ['disambiguation-declined'] }]])
  })
  test('yes to an either-or is asked again', () => {
    play([
      unclear,
      [
        says('yes', 'affirm'),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['disambiguation-repeated'], buttons: ['intent:return_item'] },
      ],
      [says('first'), chosen('return_item')],
    ])
  })
  test('something new is something new', () => {
    play([
      unclear,
      [says('where is my order', 'track_order'), { effect: { kind: 'prepare', actionId: 'track_order' }, state: { disambiguation: [] } }],
    ])
  })
  test('a topic is looked up with the words of the unclear message', () => {
    play([
      [says('sending things back', null, { intents: { return_item: 0.47, return_policy: 0.44 } }), { effect: { kind: 'wait' } }],
      [
        presses('intent:return_policy', 'Return policy'),
        { effect: { kind: 'search', query: 'sending things back', intent: 'return_policy' } },
      ],
    ])
  })
})

describe('no question where', () => {
  test('both readings lead to a search', () => {
    play([
      [
        says('zips and wear', null, { intents: { damaged_item: 0.45, warranty: 0.42 } }),
        { effect: { kind: 'search', intent: null }, rules: ['question-searched'] },
      ],
    ])
  })
  test('one reading is social', () => {
    play([
      [
        says('ok', null, { intents: { affirm: 0.55, thanks: 0.44 } }),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['asked-what-to-do'] },
      ],
    ])
  })
  test('one reading is the flow in progress', () => {
    play([
      ...returnAtItem(),
      [says('that should go back', null, { intents: { exchange_item: 0.5, return_item: 0.46 } }), { effect: { kind: 'wait' } }],
    ])
  })
  test('the message is out of scope', () => {
    play([
      [
        says('who won the cup', null, { intents: { return_item: 0.4, track_order: 0.35 }, outOfScope: 0.9 }),
        { effect: { kind: 'search', intent: null } },
      ],
    ])
  })
  test('the second is far off', () => {
    play([
      [
        says('return', null, { intents: { return_item: 0.7, exchange_item: 0.25 } }),
        { effect: { kind: 'prepare', actionId: 'return_item' } },
      ],
    ])
  })
})
