import { describe, expect, test } from 'vitest'
import { cancelRun } from '../make-step.ts'
import { order, returnAtCard, returnAtItem } from '../testing/sample-flows.ts'
import { answers, executes, needs, proposes, refusesWith, twoItems } from '../testing/sample-outcomes.ts'
import { findsAnswer, findsNothing, play, presses, type Row, results, type Spoken, says } from '../testing/transcript.ts'

describe('change of mind', () => {
  test('switching cancels the pending run and carries the slots along', () => {
    play([
      ...returnAtCard(),
      [
        says('actually exchange it instead', 'exchange_item'),
        { effect: cancelRun('run-1', 'continue'), rules: ['flow-switched', 'run-withdrawn'], says: /instead/ },
      ],
      [
        results('', { kind: 'cancelled' }),
        {
          effect: { kind: 'prepare', actionId: 'exchange_item', slots: { order_number: order, item: 'item-jacket', reason: 'too_small' } },
        },
      ],
    ])
  })

  test('"instead" asks for a task where the model leans to its rules', () => {
    play([
      ...returnAtItem(),
      [
        says('actually exchange them instead', null, { intents: { return_policy: 0.51, exchange_item: 0.25 } }),
        { effect: { kind: 'prepare', actionId: 'exchange_item' } },
      ],
    ])
  })

  test('a task half heard does not take the place of the one in progress', () => {
    play([
      ...returnAtItem(),
      [
        says('it is a bit tight', null, { intents: { exchange_item: 0.55 } }),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['slot-reasked'] },
      ],
    ])
  })

  test('switching with a new fact, while a slot is asked', () => {
    play([
      ...returnAtItem(),
      [
        says('i would rather exchange for a large', 'exchange_item', { entities: { size: ['large', 'L'] } }),
        { effect: { kind: 'prepare', actionId: 'exchange_item', slots: { order_number: order, size: 'L' } }, rules: ['flow-switched'] },
      ],
    ])
  })

  test('a reason of another kind is not carried', () => {
    const state = play([...returnAtCard(), [says('cancel my order instead', 'cancel_order'), { effect: cancelRun('run-1', 'continue') }]])
    expect(state.flow).toMatchObject({ actionId: 'cancel_order', slots: { order_number: order } })
    expect(state.flow?.slots.reason).toBeUndefined()
  })

  test('an effect asked for within a look-up that interrupted another takes the place of both', () => {
    play([
      ...returnAtCard(),
      [
        says('where is my refund', 'refund_status'),
        { effect: { kind: 'prepare', actionId: 'refund_status' }, state: { suspended: [{ runId: 'run-1' }] } },
      ],
      [results('refund_status', needs('email', 'Which email?')), { effect: { kind: 'wait' } }],
      [
        says('forget that and just exchange the jacket', 'exchange_item'),
        { effect: cancelRun('run-1', 'continue'), state: { suspended: [], flow: { actionId: 'exchange_item' } } },
      ],
    ])
  })

  test('a look-up asked for within a look-up replaces it', () => {
    play([
      [says('track my order', 'track_order'), { effect: { kind: 'prepare' } }],
      [results('track_order', needs('order_number', 'Which order?')), { effect: { kind: 'wait' } }],
      [says('no, check my refund', 'refund_status'), { effect: { kind: 'prepare', actionId: 'refund_status' }, state: { suspended: [] } }],
    ])
  })
})

describe('interruption', () => {
  const toLookUp: Row[] = [
    ...returnAtItem(),
    [
      says('wait, where is LF-2 right now?', 'track_order', { entities: { order_id: 'LF-2' } }),
      { effect: { kind: 'prepare', actionId: 'track_order', slots: { order_number: 'LF-2' } }, rules: ['interrupted-by-look-up'] },
    ],
  ]

  test('a look-up answers, then the flow goes on where it was', () => {
    play([
      ...toLookUp,
      [
        results('track_order', answers('It is on its way.', { offer: { actionId: 'cancel_order', label: 'Cancel it' } })),
        {
          effect: { kind: 'wait', outcome: 'answered' },
          says: [/on its way/, /Back to your return\. Which item/],
          rules: ['looked-up', 'resumed'],
          buttons: ['item-jacket', 'item-boots'],
          state: { offeredAction: null, flow: { awaiting: 'item', slots: { order_number: order } } },
        },
      ],
      [says('the boots'), { effect: { kind: 'prepare', actionId: 'return_item', slots: { order_number: order, item: 'item-boots' } } }],
    ])
  })

  test('a look-up that asks and is dropped gives way to the flow', () => {
    play([
      ...toLookUp,
      [results('track_order', needs('email', 'Which email?')), { effect: { kind: 'wait' } }],
      [
        says('never mind'),
        { effect: { kind: 'wait' }, rules: ['stopped', 'resumed'], says: /Which item/, state: { flow: { actionId: 'return_item' } } },
      ],
      [says('stop'), { effect: { kind: 'wait' }, state: { flow: null, suspended: [] } }],
    ])
  })

  test('naming the suspended task comes back to it', () => {
    play([
      ...toLookUp,
      [results('track_order', needs('email', 'Which email?')), { effect: { kind: 'wait' } }],
      [
        says('let us do the return', 'return_item'),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['resumed'], says: /Which item/, state: { suspended: [] } },
      ],
    ])
  })

  test('a refusal within a look-up makes no offer of its own', () => {
    play([
      ...toLookUp,
      [
        results('track_order', refusesWith({ actionId: 'cancel_order', label: 'Cancel' }, true)),
        {
          effect: { kind: 'wait', outcome: 'refused' },
          says: [/shipped/, /Which item/],
          state: { offeredAction: null, offeredPerson: null },
        },
      ],
    ])
  })

  test('a question about the rules is answered first', () => {
    play([
      ...returnAtItem(),
      [
        says('what is your return policy', 'return_policy'),
        { effect: { kind: 'search', query: 'what is your return policy', intent: 'return_policy' }, rules: ['interrupted-by-question'] },
      ],
      [
        findsAnswer('Thirty days.'),
        { effect: { kind: 'wait', outcome: 'answered' }, says: [/Thirty days/, /Back to your return\. Which item/] },
      ],
    ])
  })

  test('an unknown question is looked up; without an answer the flow still goes on', () => {
    play([
      ...returnAtItem(),
      [says('does your cat like pelicans?', null, { outOfScope: 0.9 }), { effect: { kind: 'search', intent: null } }],
      [
        findsNothing,
        {
          effect: { kind: 'wait', outcome: 'refused' },
          says: [/outside|can't help/, /Which item/],
          state: { offeredPerson: null, flow: { awaiting: 'item' } },
        },
      ],
      [says('is the label recycled?', null), { effect: { kind: 'search', intent: null } }],
      [
        findsNothing,
        { effect: { kind: 'wait', outcome: 'refused' }, says: [/our help articles/, /Which item/], state: { offeredPerson: null } },
      ],
    ])
  })

  test('a social word is answered in a word', () => {
    play([
      ...returnAtItem(),
      [
        says('thank you', 'thanks'),
        {
          effect: { kind: 'wait', outcome: 'answered' },
          says: [/welcome|Happy|Glad/, /Which item/],
          rules: ['replied-socially', 'resumed'],
        },
      ],
    ])
    play([...returnAtCard(), [says('hello?', 'greet'), { effect: { kind: 'wait' }, says: [/Hello/, /until you confirm/] }]])
    play([
      ...returnAtItem(),
      [
        says('bye', 'goodbye'),
        { effect: { kind: 'wait' }, says: /didn't finish, so nothing was changed/, state: { flow: { awaiting: 'item' } } },
      ],
    ])
  })

  test('the same task again is no new task', () => {
    play([
      ...returnAtItem(),
      [
        says('i want to return it', 'return_item'),
        { effect: { kind: 'wait', outcome: 'asked' }, says: /Which item/, state: { flow: { awaiting: 'item' } } },
      ],
    ])
    play([
      ...returnAtItem(),
      [presses('intent:return_item', 'Return an item'), { effect: { kind: 'wait', outcome: 'asked' }, says: /Which item/ }],
    ])
  })
})

describe('memory', () => {
  const tracked: Row[] = [
    [
      says(`where is ${order}`, 'track_order', { entities: { order_id: order } }),
      { effect: { kind: 'prepare', slots: { order_number: order } } },
    ],
    [
      results('track_order', answers('On its way.', { memory: { order_number: order, item: 'item-jacket' } })),
      { effect: { kind: 'wait' }, state: { memory: { order_number: order, item: 'item-jacket' } } },
    ],
  ]
  const slotsFor = (text: string, intent: string) => play([...tracked, [says(text, intent), { effect: { kind: 'prepare' } }]]).flow?.slots

  test('the next flow uses the order spoken of', () => {
    expect(slotsFor('also cancel that order', 'cancel_order')).toEqual({ order_number: order })
  })
  test('an item only where it is pointed back to', () => {
    expect(slotsFor('return it', 'return_item')).toEqual({ order_number: order, item: 'item-jacket' })
    expect(slotsFor('start a return', 'return_item')).toEqual({ order_number: order })
  })
  test('another order is another order', () => {
    expect(slotsFor('cancel another order', 'cancel_order')).toEqual({})
  })
  test('the same effect once more is about something else, unless it points back', () => {
    const refused: Row[] = [
      ...tracked,
      [says('cancel that order', 'cancel_order'), { effect: { kind: 'prepare', slots: { order_number: order } } }],
      [results('cancel_order', refusesWith(null)), { effect: { kind: 'wait' } }],
    ]
    expect(play([...refused, [says('then cancel the lamp one', 'cancel_order'), { effect: { kind: 'prepare' } }]]).flow?.slots).toEqual({})
    expect(play([...refused, [says('but i want it cancelled', 'cancel_order'), { effect: { kind: 'prepare' } }]]).flow?.slots).toEqual({
      order_number: order,
    })
  })
  test('an effect that describes its order is not about the one in memory', () => {
    const state = play([
      ...tracked,
      [says('cancel the lamp', 'cancel_order', { entities: { product: 'lamp' } }), { effect: { kind: 'prepare' } }],
    ])
    expect(state.flow?.slots).toEqual({})
  })
  test('an order number named in passing is remembered, and the old item is not', () => {
    const state = play([
      ...tracked,
      [says('my parcel LF-3 is late', 'lost_package', { entities: { order_id: 'LF-3' } }), { effect: { kind: 'search' } }],
    ])
    expect(state.memory).toEqual({ order_number: 'LF-3' })
  })
  test('an order number that turns out wrong is forgotten', () => {
    const state = play([
      [says('cancel LF-9', 'cancel_order', { entities: { order_id: 'LF-9' } }), { effect: { kind: 'prepare' } }],
      [
        results('cancel_order', needs('order_number', 'Which order?', { problem: "I can't find that order.", options: twoItems })),
        { effect: { kind: 'wait' }, says: /can't find/ },
      ],
    ])
    expect(state.memory).toEqual({})
    expect(state.flow?.slots).toEqual({})
  })
})

describe('offers', () => {
  const refused: Row[] = [
    [says(`cancel ${order}`, 'cancel_order', { entities: { order_id: order } }), { effect: { kind: 'prepare' } }],
    [
      results('cancel_order', refusesWith({ actionId: 'change_address', label: 'Change the address' })),
      {
        effect: { kind: 'wait', outcome: 'refused' },
        buttons: ['action:change_address', 'person'],
        rules: ['refused-by-policy', 'action-offered'],
        state: { offeredAction: 'change_address', flow: null },
      },
    ],
  ]
  const started = {
    effect: { kind: 'prepare' as const, actionId: 'change_address', slots: { order_number: order } },
    rules: ['offer-accepted'],
  }

  test('yes, the button and the words start it with the slots carried', () => {
    play([...refused, [says('yes', 'affirm'), started]])
    play([...refused, [says('yes change the delivery address'), started]])
    play([...refused, [presses('action:change_address', 'Change the address'), started]])
  })
  test('no leaves it', () => {
    play([
      ...refused,
      [
        says('no thanks', 'deny'),
        { effect: { kind: 'wait' }, says: /leave it/, rules: ['offer-declined'], state: { offeredAction: null } },
      ],
    ])
  })
  test('anything else lets it lapse, so a later yes starts nothing', () => {
    play([
      ...refused,
      [says('hi', 'greet'), { effect: { kind: 'wait' }, state: { offeredAction: null } }],
      [says('yes', 'affirm'), { effect: { kind: 'wait', outcome: 'asked' }, rules: ['asked-what-to-do'] }],
    ])
  })
  test('a person offered by policy', () => {
    play([
      [says('return my card', 'return_item'), { effect: { kind: 'prepare' } }],
      [
        results('return_item', refusesWith(null, true)),
        { effect: { kind: 'wait', outcome: 'refused' }, buttons: ['person'], state: { offeredPerson: 'policy' } },
      ],
      [says('ok connect me'), { effect: { kind: 'hand-off', reason: 'policy' } }],
    ])
  })
  test('the offer of a look-up', () => {
    play([
      [says(`where is ${order}`, 'track_order', { entities: { order_id: order } }), { effect: { kind: 'prepare' } }],
      [
        results('track_order', answers('Still pending.', { offer: { actionId: 'cancel_order', label: 'Cancel this order' } })),
        { effect: { kind: 'wait', outcome: 'answered' }, buttons: ['action:cancel_order'], state: { offeredAction: 'cancel_order' } },
      ],
      [says('yes please'), { effect: { kind: 'prepare', actionId: 'cancel_order', slots: { order_number: order } } }],
    ])
  })
  test('approval and outage hand over', () => {
    const start: Row = [says('return it', 'return_item'), { effect: { kind: 'prepare' } }]
    play([
      start,
      [
        results('return_item', { kind: 'approval-needed', text: 'Refunds above $400 are approved by a person.' }),
        { effect: { kind: 'hand-off', reason: 'approval-needed' }, says: /\$400/ },
      ],
    ])
    play([
      start,
      [
        results('return_item', { kind: 'unavailable', text: 'The shop is not reachable.' }),
        { effect: { kind: 'hand-off', reason: 'action-failed' }, says: /not reachable/ },
      ],
    ])
  })
})

describe('several requests', () => {
  const part = (text: string, intent: string, spoken: Spoken = {}) => ({ text, understanding: says(text, intent, spoken).understanding })
  const requests = [part(`cancel ${order}`, 'cancel_order', { entities: { order_id: order } }), part("where's my refund", 'refund_status')]
  test('the second waits for the first', () => {
    play([
      [
        says(`cancel ${order} and where's my refund`, 'cancel_order', { entities: { order_id: order }, requests }),
        { effect: { kind: 'prepare', actionId: 'cancel_order' }, rules: ['queued'], state: { queue: [{ intent: 'refund_status' }] } },
      ],
      [results('cancel_order', proposes('run-1', { order_number: order })), { effect: { kind: 'wait' } }],
      [says('yes'), { effect: { kind: 'execute' } }],
      [
        results('cancel_order', executes('run-1')),
        {
          effect: { kind: 'prepare', actionId: 'refund_status', slots: { order_number: order } },
          says: [/set up/, /other request/],
          rules: ['next-request'],
          state: { queue: [] },
        },
      ],
      [results('refund_status', answers('On its way.')), { effect: { kind: 'wait', outcome: 'answered' } }],
    ])
  })
  test('stopping drops the rest', () => {
    play([
      [says('cancel it and check my refund', 'cancel_order', { requests }), { effect: { kind: 'prepare' } }],
      [results('cancel_order', needs('order_number', 'Which order?')), { effect: { kind: 'wait' } }],
      [says('never mind'), { effect: { kind: 'wait' }, state: { queue: [] } }],
    ])
  })
})
