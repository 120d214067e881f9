import { describe, expect, test } from 'vitest'
import { cancelRun } from '../make-step.ts'
import { order, returnAtCard, returnAtReason } from '../testing/sample-flows.ts'
import { answers, executes, needs, proposes, threeItems, twoItems } from '../testing/sample-outcomes.ts'
import { confirms, play, presses, type Row, results, says } from '../testing/transcript.ts'

const withdrawn = {
  effect: cancelRun('run-1', 'continue'),
  rules: ['corrected', 'run-withdrawn'],
}
const again = (slots: Record<string, string>): Row => [
  results('', { kind: 'cancelled' }),
  { effect: { kind: 'prepare', actionId: 'return_item', slots }, rules: ['run-cancelled'], silent: true },
]
const kept = { order_number: order, reason: 'too_small' }

describe('at the confirm card', () => {
  test.each<[string, string | null, string]>([
    ['no, the other one', 'correction', 'item-boots'],
    ['No the other one please', null, 'item-boots'],
    ['not that one', 'correction', 'item-boots'],
    ['not the jacket', null, 'item-boots'],
    ['not that one, the boots', null, 'item-boots'],
    ['i meant the boots not the jacket', 'correction', 'item-boots'],
    ['no the second one', 'correction', 'item-boots'],
    ['sorry, i meant the brown one', null, 'item-boots'],
    ['wrong item', 'correction', 'item-boots'],
  ])('"%s" takes the other of two items', (text, intent, value) => {
    play([...returnAtCard(), [says(text, intent), withdrawn], again({ ...kept, item: value })])
  })

  test('"the other one" among three asks which, and withdraws the run', () => {
    play([
      ...returnAtCard(threeItems),
      [
        says('no, the other one', 'correction'),
        {
          effect: cancelRun('run-1', 'wait'),
          says: /Which one do you mean/,
          buttons: ['item-boots', 'item-blanket'],
          rules: ['asked-which-instead'],
          state: { flow: { awaiting: 'item', runId: null } },
        },
      ],
      [confirms('run-1'), { effect: { kind: 'wait' }, says: /no longer current/ }],
      [says('the blanket'), { effect: { kind: 'prepare', slots: { ...kept, item: 'item-blanket' } } }],
    ])
  })

  test('another order number opens the item again', () => {
    play([
      ...returnAtCard(),
      [says('I meant LF-104999', null, { entities: { order_id: 'LF-104999' } }), withdrawn],
      again({ order_number: 'LF-104999', reason: 'too_small' }),
    ])
    play([...returnAtCard(), [says("oops wrong number, it's LF-104999", 'correction', { entities: { order_id: 'LF-104999' } }), withdrawn]])
    const state = play([...returnAtCard(), [says('I meant LF-104999', null, { entities: { order_id: 'LF-104999' } }), withdrawn]])
    expect(state.flow?.slots.item).toBeUndefined()
  })

  test('"wrong order" opens the order number, and memory forgets it', () => {
    const state = play([...returnAtCard(), [says('wrong order', 'correction'), withdrawn]])
    expect(state.flow?.slots).toEqual({ reason: 'too_small' })
    expect(state.memory.order_number).toBeUndefined()
  })

  test('another value without a cue is a correction as well', () => {
    play([
      ...returnAtCard(),
      [
        says('LF-104999', null, { entities: { order_id: 'LF-104999' } }),
        { effect: cancelRun('run-1', 'continue'), rules: ['slot-filled'] },
      ],
    ])
  })

  test('what is wrong but not said is asked for', () => {
    const asked: Row[] = [
      ...returnAtCard(),
      [
        says("that's wrong", 'correction'),
        {
          effect: cancelRun('run-1', 'wait'),
          says: /What should I change/,
          buttons: ['change:order_number', 'change:item', 'change:reason'],
          rules: ['asked-what-to-correct'],
        },
      ],
    ]
    play([
      ...asked,
      [
        presses('change:reason', 'Reason'),
        { effect: { kind: 'prepare', slots: { order_number: order, item: 'item-jacket' } }, rules: ['corrected'] },
      ],
    ])
    play([...asked, [says('the reason'), { effect: { kind: 'prepare', slots: { order_number: order, item: 'item-jacket' } } }]])
    play([
      ...asked,
      [says('nothing, sorry'), { effect: { kind: 'prepare', slots: { ...kept, item: 'item-jacket' } }, rules: ['nothing-to-correct'] }],
    ])
    play([
      ...asked,
      [
        says('LF-7', null, { entities: { order_id: 'LF-7' } }),
        { effect: { kind: 'prepare', slots: { order_number: 'LF-7', reason: 'too_small' } } },
      ],
    ])
    play([...asked, [says('the boots'), { effect: { kind: 'prepare', slots: { ...kept, item: 'item-boots' } } }]])
    play([...asked, [says('never mind'), { effect: { kind: 'wait' }, rules: ['stopped'] }]])
    play([...asked, [says('yes', 'affirm'), { effect: { kind: 'wait' }, rules: ['slot-reasked'] }]])
  })

  test('an older button of the same flow corrects', () => {
    play([...returnAtCard(), [presses('item-boots', 'Hiking Boots (brown, 9)'), withdrawn], again({ ...kept, item: 'item-boots' })])
  })
})

describe('while something else is asked', () => {
  test.each<[string, string | null]>([
    ['no wait, the other one', 'correction'],
    ['not that one, the boots', 'correction'],
    ['sorry i meant the boots', 'correction'],
  ])('"%s" changes the item, not the reason', (text, intent) => {
    play([
      ...returnAtReason(),
      [says(text, intent), { effect: { kind: 'prepare', slots: { order_number: order, item: 'item-boots' } }, rules: ['corrected'] }],
    ])
  })

  test('"change the size to L" changes the size', () => {
    const toColor: Row[] = [
      [
        says(`exchange the boots from ${order} for a size M`, 'exchange_item', { entities: { order_id: order, size: ['size M', 'M'] } }),
        { effect: { kind: 'prepare' } },
      ],
      [
        results('exchange_item', needs('color', 'Which color?', { slots: { order_number: order, size: 'M' } })),
        { effect: { kind: 'wait' } },
      ],
    ]
    play([
      ...toColor,
      [
        says('change the size to L', null, { entities: { size: 'L' } }),
        { effect: { kind: 'prepare', slots: { order_number: order, size: 'L' } }, rules: ['corrected'] },
      ],
    ])
    play([
      ...toColor,
      [
        says('size 9 not 8, in blue', 'correction', { entities: { size: ['size 9', '9'], size2: '8', color: 'blue' } }),
        { effect: { kind: 'prepare', slots: { order_number: order, size: '9', color: 'blue' } } },
      ],
    ])
  })

  test('a new address in own words', () => {
    const atCard: Row[] = [
      [says(`change the address of ${order}`, 'change_address', { entities: { order_id: order } }), { effect: { kind: 'prepare' } }],
      [results('change_address', proposes('run-1', { order_number: order, address: '12 Oak Street' })), { effect: { kind: 'wait' } }],
    ]
    play([...atCard, [says('change the address to 14 Oak Street', 'change_address'), withdrawn]])
    const state = play([...atCard, [says('change the address to 14 Oak Street', 'change_address'), withdrawn]])
    expect(state.flow?.slots.address).toBe('14 Oak Street')
    const own = play([...atCard, [says('No, 16 Oak Street'), withdrawn]])
    expect(own.flow?.slots.address).toBe('16 Oak Street')
  })
})

describe('after a flow', () => {
  const lookedUp: Row[] = [
    [says(`where is ${order}`, 'track_order', { entities: { order_id: order } }), { effect: { kind: 'prepare' } }],
    [
      results('track_order', answers('It arrives tomorrow.')),
      { effect: { kind: 'wait', outcome: 'answered' }, state: { finished: { actionId: 'track_order' } } },
    ],
  ]
  test('a question that goes on from a look-up asks it again', () => {
    play([
      [says('how much is the rain jacket', 'product_question', { entities: { product: 'rain jacket' } }), { effect: { kind: 'prepare' } }],
      [results('product_question', answers('It costs $139.')), { effect: { kind: 'wait' } }],
      [
        says('does it come in blue?', null, { intents: { exchange_item: 0.32, product_question: 0.28 }, entities: { color: 'blue' } }),
        {
          effect: { kind: 'prepare', actionId: 'product_question', slots: { product: 'rain jacket', color: 'blue' } },
          rules: ['look-up-repeated'],
        },
      ],
    ])
  })
  test('a look-up is run again for what was meant', () => {
    const number = 'LF-104999'
    const rerun = { effect: { kind: 'prepare' as const, actionId: 'track_order', slots: { order_number: number } } }
    play([...lookedUp, [says(`no, I meant ${number}`, 'correction', { entities: { order_id: number } }), rerun]])
    play([...lookedUp, [says(`and ${number}?`, null, { entities: { order_id: number } }), { ...rerun, rules: ['look-up-repeated'] }]])
    play([...lookedUp, [says(`what about ${number}`, null, { entities: { order_id: number } }), rerun]])
    play([
      ...lookedUp,
      [says('you misunderstood me', 'correction'), { effect: { kind: 'wait', outcome: 'asked' }, says: /what you'd like instead/ }],
    ])
  })

  test('what has been carried out goes to a person', () => {
    play([
      ...returnAtCard(),
      [says('yes'), { effect: { kind: 'execute' } }],
      [results('return_item', executes('run-1')), { effect: { kind: 'wait' } }],
      [
        says('oh no, i meant the other one', 'correction'),
        {
          effect: { kind: 'wait', outcome: 'asked' },
          says: /can't undo it/,
          rules: ['correction-too-late'],
          state: { offeredPerson: 'requested' },
        },
      ],
      [says('yes please'), { effect: { kind: 'hand-off', reason: 'requested' } }],
    ])
  })

  test('"the other one too" is one more, not a correction', () => {
    play([
      ...returnAtCard(),
      [says('yes'), { effect: { kind: 'execute' } }],
      [results('return_item', executes('run-1')), { effect: { kind: 'wait' } }],
      [
        says('can you return the other pair too'),
        {
          effect: { kind: 'prepare', actionId: 'return_item', slots: { order_number: order, item: 'item-boots' } },
          rules: ['flow-started'],
        },
      ],
    ])
  })

  test('what was declined can be put right', () => {
    play([
      ...returnAtCard(),
      [says('no'), { effect: { kind: 'cancel-run' } }],
      [says('i meant the boots', 'correction'), { effect: { kind: 'prepare', slots: { ...kept, item: 'item-boots' } } }],
    ])
  })
})

test('options offered once are kept for later', () => {
  const state = play(returnAtCard())
  expect(state.flow?.lastOptions.item).toEqual(twoItems)
})
