import { describe, test } from 'vitest'
import { findOrderForm, needs, proposes, reasons, threeItems, twoItems } from '../testing/sample-outcomes.ts'
import { play, presses, type Row, results, says, submits } from '../testing/transcript.ts'

const order = 'LF-104882'
const askItem = (options = twoItems) =>
  results('return_item', needs('item', 'Which item would you like to return?', { options, slots: { order_number: order } }))
const askReason = results(
  'return_item',
  needs('reason', 'Why are you returning it?', { options: reasons, slots: { order_number: order, item: 'item-jacket' } }),
)

const toItem = (options = twoItems): Row[] => [
  [
    says(`I want to return something from ${order}`, 'return_item', { entities: { order_id: order } }),
    { effect: { kind: 'prepare', actionId: 'return_item', slots: { order_number: order } }, rules: ['flow-started'], silent: true },
  ],
  [
    askItem(options),
    {
      effect: { kind: 'wait', outcome: 'asked' },
      says: /Which item/,
      rules: ['slot-asked'],
      buttons: ['item-jacket', 'item-boots'],
      state: { flow: { awaiting: 'item' } },
    },
  ],
]

const item = (event: Row[0], value: string): Row => [
  event,
  { effect: { kind: 'prepare', slots: { order_number: order, item: value } }, rules: ['slot-filled'] },
]

describe('picking an option', () => {
  test.each<[string, Row[0], string]>([
    ['by button', presses('item-boots', 'Hiking Boots (brown, 9)'), 'item-boots'],
    ['by label', says('Hiking Boots (brown, 9)'), 'item-boots'],
    ['by a word of the label', says('the jacket'), 'item-jacket'],
    ['by a descriptor', says('the brown one please', null, { entities: { color: 'brown' } }), 'item-boots'],
    ['with a typo', says('hikng bots'), 'item-boots'],
    ['by ordinal', says('the second one'), 'item-boots'],
    ['by number', says('2'), 'item-boots'],
    ['by last', says('last one'), 'item-boots'],
    ['within a sentence', says('I would like to send back the rain jacket, it came yesterday'), 'item-jacket'],
    ['although the model thinks of the same task', says('return the boots', 'return_item'), 'item-boots'],
  ])('%s', (_, event, value) => {
    play([...toItem(), item(event, value)])
  })

  test('a descriptor of the picked item is no fact of its own', () => {
    const state = play([...toItem(), item(says('the brown one', null, { entities: { color: 'brown' } }), 'item-boots')])
    if (state.flow?.slots.color !== undefined) throw new Error('the color was taken for a slot')
  })

  test('yes and no when there is one option', () => {
    const one = twoItems.slice(0, 1)
    const asked: Row[] = [
      [says('return something', 'return_item'), { effect: { kind: 'prepare' } }],
      [results('return_item', needs('order_number', 'Is it this order?', { options: one })), { effect: { kind: 'wait' } }],
    ]
    play([...asked, [says('yes', 'affirm'), { effect: { kind: 'prepare', slots: { order_number: 'item-jacket' } } }]])
    play([
      ...asked,
      [
        says('no', 'deny'),
        { effect: { kind: 'wait', outcome: 'asked' }, says: /not that one/, rules: ['option-declined', 'slot-reasked'] },
      ],
    ])
  })

  test('a message that fits several options narrows them', () => {
    const options = [...twoItems, { label: 'Rain Jacket (red, L)', value: 'item-red' }]
    play([
      ...toItem(options),
      [
        says('the rain jacket'),
        {
          effect: { kind: 'wait', outcome: 'asked' },
          says: /2 that fit/,
          rules: ['options-narrowed'],
          buttons: ['item-jacket', 'item-red'],
        },
      ],
      item(says('the red one', null, { entities: { color: 'red' } }), 'item-red'),
    ])
  })

  test('what the visitor named before the options were known is not asked again', () => {
    play([
      [says(`return the boots from ${order}`, 'return_item', { entities: { order_id: order } }), { effect: { kind: 'prepare' } }],
      [
        askItem(threeItems),
        { effect: { kind: 'prepare', slots: { order_number: order, item: 'item-boots' } }, silent: true, rules: ['slot-filled'] },
      ],
      [
        results(
          'return_item',
          needs('item', 'Which item?', { options: threeItems, problem: 'The boots cannot be returned.', slots: { order_number: order } }),
        ),
        { effect: { kind: 'wait' }, says: /cannot be returned/ },
      ],
    ])
  })
})

describe('filling by facts, forms and own words', () => {
  const askOrder = results(
    'return_item',
    needs('order_number', 'To find the order I need the order number and the email address.', { form: findOrderForm }),
  )
  const toOrder: Row[] = [
    [says('I want to return something', 'return_item'), { effect: { kind: 'prepare', slots: {} } }],
    [askOrder, { effect: { kind: 'wait' }, state: { flow: { awaiting: 'order_number' } } }],
  ]

  test('several entities of one message fill several slots', () => {
    play([
      ...toOrder,
      [
        says(`it's ${order} and ana@example.com`, null, { entities: { order_id: order, email: 'ana@example.com' } }),
        { effect: { kind: 'prepare', slots: { order_number: order, email: 'ana@example.com' } }, rules: ['slot-filled'] },
      ],
    ])
  })

  test('a form fills its slots; unknown fields and blanks are ignored', () => {
    play([
      ...toOrder,
      [
        submits({ order_number: ` ${order} `, email: '', constructor: 'x', admin: 'yes' }),
        { effect: { kind: 'prepare', slots: { order_number: order } }, rules: ['slot-filled'] },
      ],
    ])
  })

  test('a form of a flow that ended changes nothing', () => {
    play([[submits({ order_number: order }), { effect: { kind: 'wait', outcome: 'answered' }, says: /any more/, rules: ['stale-form'] }]])
  })

  test('only the other slot is given: taken, and the awaited one asked again without blame', () => {
    play([
      ...toOrder,
      [
        says('ana@example.com', null, { entities: { email: 'ana@example.com' } }),
        { effect: { kind: 'prepare', slots: { email: 'ana@example.com' } } },
      ],
      [
        results('return_item', needs('order_number', 'I still need the order number.', { slots: { email: 'ana@example.com' } })),
        {
          effect: { kind: 'wait' },
          says: /^I still need the order number\.$/,
          state: { flow: { retries: 0, slots: { email: 'ana@example.com' } } },
        },
      ],
    ])
  })

  test('a reason that sounds like a topic or a stop is still the reason', () => {
    const toReason: Row[] = [...toItem(), item(says('the jacket'), 'item-jacket'), [askReason, { effect: { kind: 'wait' } }]]
    const filled = (value: string) => ({
      effect: { kind: 'prepare' as const, slots: { order_number: order, item: 'item-jacket', reason: value } },
    })
    play([
      ...toReason,
      [says('it arrived damaged', 'damaged_item', { entities: { return_reason: ['damaged', 'damaged'] } }), filled('damaged')],
    ])
    play([
      ...toReason,
      [
        says('i changed my mind', 'stop_flow', { entities: { return_reason: ['changed my mind', 'changed_mind'] } }),
        filled('changed_mind'),
      ],
    ])
    play([...toReason, [says('I just dont like how it looks on me', null), filled('I just dont like how it looks on me')]])
    play([...toReason, [says('too small'), filled('too_small')]])
    play([...toReason, [says('The zipper broke on the first day out', 'warranty'), filled('The zipper broke on the first day out')]])
  })

  test('a free-text answer may be long and odd, but a question is a question', () => {
    const toAddress: Row[] = [
      [says(`change the address of ${order}`, 'change_address', { entities: { order_id: order } }), { effect: { kind: 'prepare' } }],
      [
        results('change_address', needs('address', 'Where should it go?', { slots: { order_number: order } })),
        { effect: { kind: 'wait' } },
      ],
    ]
    play([
      ...toAddress,
      [
        says('14 Oak Street, Portland, OR 97201', 'change_address'),
        { effect: { kind: 'prepare', slots: { order_number: order, address: '14 Oak Street, Portland, OR 97201' } } },
      ],
    ])
    play([
      ...toAddress,
      [
        says('how much is shipping?', 'shipping_cost'),
        { effect: { kind: 'search', intent: 'shipping_cost' }, rules: ['interrupted-by-question'] },
      ],
    ])
    play([...toAddress, [says('thanks', 'thanks'), { effect: { kind: 'wait' }, says: /Where should it go/ }]])
  })
})

describe('failing to fill', () => {
  const retry = (problem: string) => results('return_item', needs('order_number', 'What is the order number?', { problem }))
  const wrong = (number: string): Row => [says(number, null, { entities: { order_id: number } }), { effect: { kind: 'prepare' } }]
  const start: Row[] = [
    [says('return something', 'return_item'), { effect: { kind: 'prepare' } }],
    [results('return_item', needs('order_number', 'What is the order number?')), { effect: { kind: 'wait' } }],
  ]

  test('says what is wrong, then offers a person, and in the end gives up', () => {
    play([
      ...start,
      wrong('LF-1'),
      [
        retry("I can't find that order."),
        {
          effect: { kind: 'wait', outcome: 'asked' },
          says: [/can't find that order\. What is the order number/],
          rules: ['slot-reasked'],
          state: { flow: { retries: 1 }, memory: {} },
        },
      ],
      [
        says('blah blah blah'),
        {
          effect: { kind: 'wait', outcome: 'asked' },
          rules: ['person-offered'],
          buttons: ['person', 'keep-going', 'stop'],
          state: { offeredPerson: 'not-understood' },
        },
      ],
      wrong('LF-2'),
      [
        retry("I can't find that order."),
        { effect: { kind: 'wait' }, says: /can't find that order/, buttons: ['person', 'keep-going', 'stop'] },
      ],
      [
        says('blah'),
        {
          effect: { kind: 'wait' },
          rules: ['flow-abandoned'],
          says: /Nothing was changed/,
          state: { flow: null, offeredPerson: 'not-understood' },
        },
      ],
      [says('yes please', 'affirm'), { effect: { kind: 'hand-off', reason: 'not-understood' }, rules: ['handed-over'] }],
    ])
  })

  test('the three ways on after two failures', () => {
    const offered: Row[] = [
      ...start,
      [says('hmpf grr'), { effect: { kind: 'wait' } }],
      [says('hmpf grr'), { effect: { kind: 'wait' }, rules: ['person-offered'] }],
    ]
    play([
      ...offered,
      [
        presses('keep-going', 'Keep going'),
        { effect: { kind: 'wait', outcome: 'asked' }, says: /What is the order number/, rules: ['kept-going'] },
      ],
    ])
    play([...offered, [says('keep going'), { effect: { kind: 'wait' }, says: /What is the order number/, rules: ['kept-going'] }]])
    play([
      ...offered,
      [
        presses('stop', 'Stop'),
        { effect: { kind: 'wait', outcome: 'answered' }, says: /stopped\. Nothing was changed/, state: { flow: null } },
      ],
    ])
    play([...offered, [presses('person', 'Talk to a person'), { effect: { kind: 'hand-off', reason: 'requested' } }]])
    play([...offered, [says('yes', 'affirm'), { effect: { kind: 'hand-off', reason: 'not-understood' } }]])
    play([
      ...offered,
      [says('no', 'deny'), { effect: { kind: 'wait' }, says: /What is the order number/, rules: ['offer-declined', 'resumed'] }],
    ])
    play([...offered, wrong('LF-104882')])
  })

  test("somebody who doesn't have it is offered a person at once", () => {
    play([
      ...start,
      [
        says("I don't have it here"),
        {
          effect: { kind: 'wait' },
          says: /all right/,
          rules: ['slot-unknown', 'person-offered'],
          buttons: ['person', 'keep-going', 'stop'],
        },
      ],
    ])
  })

  test('one moment is no answer', () => {
    play([
      ...start,
      [says('one sec'), { effect: { kind: 'wait', outcome: 'answered' }, rules: ['flow-held'], state: { flow: { retries: 0 } } }],
    ])
  })

  test('the order number at a later question is taken as well', () => {
    play([
      ...toItem(),
      [
        says('LF-104900', null, { entities: { order_id: 'LF-104900' } }),
        { effect: { kind: 'prepare', slots: { order_number: 'LF-104900' } }, rules: ['slot-filled'] },
      ],
    ])
  })

  test('proposal after all slots', () => {
    play([
      ...toItem(),
      item(says('the jacket'), 'item-jacket'),
      [
        results('return_item', proposes('run-1', { order_number: order, item: 'item-jacket' })),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['run-proposed'], state: { flow: { runId: 'run-1', awaiting: null } } },
      ],
    ])
  })
})
