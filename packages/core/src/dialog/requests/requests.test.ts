import { describe, expect, test } from 'vitest'
import { order, returnAtCard, returnAtItem } from '../testing/sample-flows.ts'
import { answers, executes, needs, proposes } from '../testing/sample-outcomes.ts'
import { findsAnswer, findsNothing, play, type Row, results, type Spoken, says } from '../testing/transcript.ts'
import type { RequestInMessage } from '../types.ts'

const part = (text: string, intent: string | null, spoken: Spoken = {}): RequestInMessage => ({
  text,
  understanding: says(text, intent, spoken).understanding,
})
const asks = (...requests: RequestInMessage[]) =>
  says(requests.map(({ text }) => text).join(' and '), null, { intents: { cancel_order: 0.4 }, requests })

const track = part('track my order', 'track_order')
const refund = part("where's my refund", 'refund_status')
const returns = part('return the boots', 'return_item')
const policy = part('how long do i have to return', 'return_policy')
const cost = part('what is shipping', 'shipping_cost')

describe('several requests in a message', () => {
  test('look-ups are served one after the other in one turn', () => {
    play([
      [asks(track, refund), { effect: { kind: 'prepare', actionId: 'track_order' }, rules: ['flow-started', 'queued'] }],
      [
        results('track_order', answers('It is on its way.', { offer: { actionId: 'return_item', label: 'Return it' } })),
        { effect: { kind: 'prepare', actionId: 'refund_status' }, says: [/on its way/, /other request/], rules: ['next-request'] },
      ],
      [results('refund_status', answers('Refunded.')), { effect: { kind: 'wait', outcome: 'answered' }, state: { queue: [], flow: null } }],
    ])
  })

  test('an order number named in one serves the other, if no other is named', () => {
    const numbered = part(`cancel ${order}`, 'cancel_order', { entities: { order_id: order } })
    play([[asks(track, numbered), { effect: { kind: 'prepare', actionId: 'track_order', slots: { order_number: order } } }]])
    const another = part('track LF-2', 'track_order', { entities: { order_id: 'LF-2' } })
    const state = play([[asks(another, numbered, refund), { effect: { kind: 'prepare', slots: { order_number: 'LF-2' } } }]])
    expect(state.queue).toMatchObject([{ facts: { order_id: order } }, { intent: 'refund_status', facts: {} }])
  })

  test('a question is answered before a task that would keep it waiting', () => {
    play([
      [asks(returns, policy), { effect: { kind: 'search', intent: 'return_policy' }, rules: ['queued'] }],
      [findsAnswer('Thirty days.'), { effect: { kind: 'prepare', actionId: 'return_item' }, says: [/Thirty days/, /Now to your return/] }],
      [results('return_item', needs('item', 'Which item?')), { effect: { kind: 'wait', outcome: 'asked' }, state: { queue: [] } }],
    ])
  })

  test('a question without an answer does not keep the task from being served', () => {
    play([
      [asks(policy, returns), { effect: { kind: 'search' } }],
      [findsNothing, { effect: { kind: 'prepare', actionId: 'return_item' }, state: { offeredPerson: null } }],
    ])
  })

  test('tasks are announced, and each is carried out only when it is confirmed', () => {
    const cancel = part('cancel it', 'cancel_order')
    play([
      [
        asks(cancel, returns),
        { effect: { kind: 'prepare', actionId: 'cancel_order' }, says: /One at a time: first the cancellation, then your return\./ },
      ],
      [results('cancel_order', proposes('run-1', {})), { effect: { kind: 'wait' } }],
      [says('yes'), { effect: { kind: 'execute', actionId: 'cancel_order' } }],
      [results('cancel_order', executes('run-1')), { effect: { kind: 'prepare', actionId: 'return_item' }, says: /Now to your return/ }],
      [results('return_item', proposes('run-2', {})), { effect: { kind: 'wait' }, state: { flow: { runId: 'run-2' }, queue: [] } }],
    ])
  })

  test('in a flow questions are answered one after the other before it goes on', () => {
    play([
      ...returnAtItem(),
      [asks(policy, cost), { effect: { kind: 'search', intent: 'return_policy' } }],
      [findsAnswer('Thirty days.'), { effect: { kind: 'search', intent: 'shipping_cost' } }],
      [findsAnswer('Five dollars.'), { effect: { kind: 'wait' }, says: [/Five dollars/, /Back to your return/], state: { queue: [] } }],
    ])
  })

  test('never confirms a run', () => {
    play([...returnAtCard(), [asks(part('yes do it', 'affirm'), policy, cost), { effect: { kind: 'search' } }]].slice(0, -1) as Row[])
    const state = play([...returnAtCard(), [asks(policy, cost), { effect: { kind: 'search' }, rules: ['queued'] }]])
    expect(state.flow?.runId).toBe('run-1')
  })

  test('a person is called though the message asks for something else too', () => {
    const wanted = part('let me talk to a person', 'talk_to_human')
    play([[asks(track, refund, wanted), { effect: { kind: 'hand-off', reason: 'requested' }, state: { queue: [] } }]])
  })

  test('an address in own words is taken whole', () => {
    const state = play([
      [says('change my address', 'change_address'), { effect: { kind: 'prepare' } }],
      [results('change_address', needs('address', 'Which address?')), { effect: { kind: 'wait' } }],
      [asks(part('12 Oak Street', 'change_address'), part('flat 3 behind the store', 'shipping_cost')), { effect: { kind: 'prepare' } }],
    ])
    expect(state.flow?.slots).toMatchObject({ address: '12 Oak Street and flat 3 behind the store' })
  })

  test('what is asked for again by itself is not served twice', () => {
    const state = play([
      [asks(part('cancel it', 'cancel_order'), refund), { effect: { kind: 'prepare' } }],
      [results('cancel_order', proposes('run-1', {})), { effect: { kind: 'wait' }, state: { queue: [{ intent: 'refund_status' }] } }],
      [says('where is my refund', 'refund_status'), { effect: { kind: 'prepare', actionId: 'refund_status' } }],
    ])
    expect(state.queue).toEqual([])
  })
})

describe('the same request of several orders', () => {
  const listed = (text: string, intent = 'track_order') =>
    says(text, intent, { entities: { order_id: 'LF-1', order_id2: 'LF-2', ...(text.includes('LF-3') ? { order_id3: 'LF-3' } : {}) } })

  test.each([
    ['track LF-1 and LF-2', ['LF-2']],
    ['where are LF-1, LF-2 and LF-3', ['LF-2', 'LF-3']],
    ['status of LF-1 and also order number LF-2', ['LF-2']],
  ])('%s', (text, queued) => {
    const state = play([[listed(text), { effect: { kind: 'prepare', slots: { order_number: 'LF-1' } } }]])
    expect(state.queue.map(({ facts }) => facts['order_id'])).toEqual(queued)
  })

  test.each(['track LF-2 not LF-1', 'I meant LF-1, sorry, track LF-2', 'is LF-1 the same as LF-2'])('not for %s', (text) => {
    expect(play([[listed(text), { effect: { kind: 'prepare' } }]]).queue).toEqual([])
  })
})
