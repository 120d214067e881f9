import { describe, expect, test } from 'vitest'
import { order, returnAtCard, returnAtItem, returnAtReason } from '../testing/sample-flows.ts'
import { answers, executes, proposes, twoItems } from '../testing/sample-outcomes.ts'
import { play, type Row, results, says } from '../testing/transcript.ts'

const done: Row[] = [
  ...returnAtCard(),
  [says('yes'), { effect: { kind: 'execute' } }],
  [results('return_item', executes('run-1')), { effect: { kind: 'wait' } }],
]

describe('another language', () => {
  const foreign = says('hola donde esta mi pedido', null, { outOfScope: 0.94 })
  test('gets an honest answer and the offer of a person', () => {
    play([
      [
        foreign,
        { effect: { kind: 'wait', outcome: 'refused' }, says: /only understand English/, rules: ['other-language', 'person-offered'] },
      ],
      [says('yes', 'affirm'), { effect: { kind: 'hand-off', reason: 'not-understood' } }],
    ])
  })
  test('is never taken for an answer in own words', () => {
    const state = play([
      ...returnAtReason(),
      [foreign, { effect: { kind: 'wait' }, says: [/only understand English/, /Back to your return/] }],
    ])
    expect(state.flow?.awaiting).toBe('reason')
  })
  test('is served where it is understood', () => {
    play([[says('hola donde esta mi pedido', 'track_order'), { effect: { kind: 'prepare', actionId: 'track_order' } }]])
  })
})

test.each(['.', '...', '?', '!!'])('%s has nothing to read in it, whatever the model says', (text) => {
  play([[says(text, 'affirm'), { effect: { kind: 'wait' }, rules: ['not-understood'] }]])
  play([...returnAtCard(), [says(text, 'affirm'), { effect: { kind: 'wait' }, state: { flow: { runId: 'run-1' } } }]])
})

test('a remark is not looked up', () => {
  const remark = says('great, another week without it', null, { intents: { thanks: 0.37, track_order: 0.2 } })
  play([[remark, { effect: { kind: 'wait' }, rules: ['not-understood'], buttons: ['intent:track_order'] }]])
})

test('a pause with nothing under way keeps an offer open', () => {
  play([
    [says('track it', 'track_order'), { effect: { kind: 'prepare' } }],
    [
      results('track_order', answers('Delivered.', { offer: { actionId: 'return_item', label: 'Return it' } })),
      { effect: { kind: 'wait' } },
    ],
    [says('hold on', 'goodbye'), { effect: { kind: 'wait' }, says: /Take your time|No rush/, rules: ['held'] }],
    [says('yes'), { effect: { kind: 'prepare', actionId: 'return_item' } }],
  ])
})

test.each(['undo that', 'can you reverse it please', 'no wait undo the return'])('%s: what was carried out is for a person', (text) => {
  play([...done, [says(text), { effect: { kind: 'wait' }, rules: ['correction-too-late'], state: { offeredPerson: 'requested' } }]])
})

describe('questions in a flow', () => {
  test.each(['ok and how long do i have', 'so what does it cost', 'when would that be'])('%s is looked up, and no reason', (text) => {
    play([...returnAtReason(), [says(text), { effect: { kind: 'search', query: text } }]])
  })
  test.each(['does not fit me at all', 'is too tight around here'])('%s is a reason', (text) => {
    expect(play([...returnAtReason(), [says(text), { effect: { kind: 'prepare' } }]]).flow?.slots['reason']).toBe(text)
  })
})

test('a fact for the task in progress beats the topic it sounds like', () => {
  const exchange: Row[] = [
    [says('exchange the jacket', 'exchange_item'), { effect: { kind: 'prepare' } }],
    [results('exchange_item', proposes('run-2', { item: 'item-jacket', size: 'M' })), { effect: { kind: 'wait' } }],
  ]
  const sized = says('size ten', 'warranty', { entities: { size: ['ten', '10'] } })
  const state = play([...exchange, [sized, { effect: { kind: 'cancel-run', runId: 'run-2' } }]])
  expect(state.flow?.slots).toMatchObject({ size: '10' })
})

test('a look-up that describes its order is not about the one at hand', () => {
  const described = says("where's my tent", 'track_order', { entities: { product: 'tent' } })
  expect(play([...returnAtItem(twoItems), [described, { effect: { kind: 'prepare', actionId: 'track_order' } }]]).flow?.slots).toEqual({})
  const back = says('where is that tent', 'track_order', { entities: { product: 'tent' } })
  expect(play([...returnAtItem(twoItems), [back, { effect: { kind: 'prepare' } }]]).flow?.slots).toEqual({ order_number: order })
})
