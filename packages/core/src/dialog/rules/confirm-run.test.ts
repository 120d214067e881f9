import { describe, expect, test } from 'vitest'
import { cancelRun } from '../make-step.ts'
import { cancellationAtCard, returnAtCard, returnAtItem } from '../testing/sample-flows.ts'
import { answers, executes, needs, refusesWith } from '../testing/sample-outcomes.ts'
import { confirms, findsAnswer, play, type Row, refuses, results, says } from '../testing/transcript.ts'

const executed = { effect: { kind: 'execute' as const, actionId: 'return_item', runId: 'run-1' }, rules: ['run-confirmed'] }
const declined = {
  effect: cancelRun('run-1', 'wait'),
  rules: ['run-declined'],
  says: /Nothing was changed/,
}
const receipt: Row = [
  results('return_item', executes('run-1')),
  {
    effect: { kind: 'wait', outcome: 'acted' },
    says: /set up/,
    rules: ['run-executed'],
    state: { flow: null, memory: { order_number: 'LF-104882' } },
  },
]

describe('yes', () => {
  test.each([
    'yes',
    'Yes!',
    'yep',
    'ok',
    'OK.',
    'sure',
    'go ahead',
    'yes please do it',
    'yes, return it',
    'sure, go ahead then',
    'do it',
    'ok thats right',
    'Confirm',
    'yes please, thanks',
    '👍',
    'of course',
    'sounds good',
    'yes return my item',
  ])('"%s" in plain words', (text) => {
    play([...returnAtCard(), [says(text), executed], receipt])
  })
  test('by button', () => {
    play([...returnAtCard(), [confirms('run-1'), executed], receipt])
  })
  test('by intent', () => {
    play([...returnAtCard(), [says('that would be lovely', 'affirm'), executed]])
  })
})

describe('what is no yes', () => {
  test.each([
    'yes but change the size',
    'ok wait',
    'ok thanks',
    'thanks',
    'yes?',
    'maybe',
    'yes and no',
    'yes cancel it',
    'is that right?',
    'if you refund me fully then yes',
  ])('"%s"', (text) => {
    const state = play([...returnAtCard(), [says(text), { effect: { kind: expect.stringMatching(/wait|search|cancel-run|prepare/) } }]])
    expect(state.flow?.actionId).toBe('return_item')
  })
  test('an affirmation with a doubt in it, whatever the model says', () => {
    play([
      ...returnAtCard(),
      [
        says('yes that would be nice but not now', 'affirm'),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['confirmation-reasked'] },
      ],
    ])
  })
  test('a yes the model is not sure of, or a half-hearted one', () => {
    const reasked = { effect: { kind: 'wait' as const, outcome: 'asked' as const }, rules: ['confirmation-reasked'] }
    play([...returnAtCard(), [says('mm suits', null, { intents: { affirm: 0.6 } }), reasked]])
    play([...returnAtCard(), [says('i guess', 'affirm'), reasked]])
  })
  test('an affirmation for another order', () => {
    play([
      ...returnAtCard(),
      [says('yes for LF-2', 'affirm', { entities: { order_id: 'LF-2' } }), { effect: cancelRun('run-1', 'continue') }],
    ])
  })
})

describe('no', () => {
  test.each(['no', 'nope', "don't", 'no thanks', 'please dont', 'cancel', 'cancel that', 'not now', "i'd rather not", '👎'])(
    '"%s" in plain words',
    (text) => {
      play([...returnAtCard(), [says(text), { ...declined, state: { flow: null } }]])
    },
  )
  test('by button and by intent', () => {
    play([...returnAtCard(), [refuses('run-1'), declined]])
    play([...returnAtCard(), [says('i think that would be a bad idea', 'deny'), declined]])
  })
  test('"never mind" stops', () => {
    play([
      ...returnAtCard(),
      [says('never mind'), { effect: cancelRun('run-1', 'wait'), rules: ['stopped'], says: /stopped\. Nothing was changed/ }],
    ])
  })
})

describe('a cancellation', () => {
  test('"cancel it" can be read both ways, so it is asked again', () => {
    play([
      ...cancellationAtCard,
      [
        says('cancel it', 'cancel_order'),
        {
          effect: { kind: 'wait', outcome: 'asked' },
          rules: ['confirmation-unclear'],
          says: /go ahead with the cancellation\?/,
          state: { flow: { runId: 'run-9' } },
        },
      ],
    ])
  })
  test('"yes, cancel the order" is a yes', () => {
    play([...cancellationAtCard, [says('yes, cancel the order', 'cancel_order'), { effect: { kind: 'execute', runId: 'run-9' } }]])
  })
})

describe('which run', () => {
  test('a card that is not pending does nothing and leaves the flow', () => {
    play([
      ...returnAtCard(),
      [
        confirms('run-0'),
        {
          effect: { kind: 'wait', outcome: 'answered' },
          says: [/no longer current/, /Back to your return/],
          rules: ['stale-confirmation'],
          state: { flow: { runId: 'run-1' } },
        },
      ],
    ])
    play([[confirms('run-0'), { effect: { kind: 'wait' }, says: /no longer current/ }]])
  })
  test('pressing Confirm twice shows the receipt again', () => {
    play([
      ...returnAtCard(),
      [confirms('run-1'), executed],
      receipt,
      [confirms('run-1'), executed],
      [
        results('return_item', executes('run-1', true)),
        { effect: { kind: 'wait', outcome: 'answered' }, says: /already been done/, rules: ['run-repeated'] },
      ],
    ])
  })
  test('pressing Confirm twice leaves a later flow of the same kind alone', () => {
    const second: Row[] = [
      [says('return another item', 'return_item'), { effect: { kind: 'prepare' } }],
      [results('return_item', needs('order_number', 'Which order?')), { effect: { kind: 'wait' } }],
    ]
    play([
      ...returnAtCard(),
      [confirms('run-1'), executed],
      receipt,
      ...second,
      [confirms('run-1'), executed],
      [
        results('return_item', executes('run-1', true)),
        { effect: { kind: 'wait' }, says: [/already/, /Back to your return\. Which order/], state: { flow: { awaiting: 'order_number' } } },
      ],
    ])
    play([
      ...returnAtCard(),
      [confirms('run-1'), executed],
      receipt,
      ...second,
      [confirms('run-1'), executed],
      [results('return_item', refusesWith(null)), { effect: { kind: 'wait' } }],
    ])
  })
  test('pressing Cancel on what is done offers a person', () => {
    play([
      ...returnAtCard(),
      [confirms('run-1'), executed],
      receipt,
      [refuses('run-1'), { effect: { kind: 'wait', outcome: 'asked' }, rules: ['cancel-too-late'], state: { offeredPerson: 'requested' } }],
    ])
  })
  test('a run already carried out when prepared ends its flow', () => {
    play([
      ...returnAtItem(),
      [says('the jacket'), { effect: { kind: 'prepare' } }],
      [
        results('return_item', executes('run-5', true)),
        { effect: { kind: 'wait', outcome: 'answered' }, says: /already been done/, state: { flow: null } },
      ],
    ])
  })
  test('the card of a flow put aside is still good', () => {
    play([
      ...returnAtCard(),
      [says('where is my refund for the other order?', 'refund_status'), { effect: { kind: 'prepare', actionId: 'refund_status' } }],
      [results('refund_status', needs('order_number', 'Which order?')), { effect: { kind: 'wait' } }],
      [confirms('run-1'), { ...executed, state: { flow: { actionId: 'return_item' }, suspended: [] } }],
    ])
  })
})

describe('in between', () => {
  test('a question is answered and the card comes back', () => {
    play([
      ...returnAtCard(),
      [
        says('how much is shipping?', 'shipping_cost'),
        { effect: { kind: 'search', intent: 'shipping_cost' }, rules: ['interrupted-by-question'] },
      ],
      [
        findsAnswer('Shipping costs $5.'),
        {
          effect: { kind: 'wait', outcome: 'answered' },
          says: [/\$5/, /Back to your return\. Nothing happens until you confirm/],
          rules: ['answered-from-knowledge', 'resumed'],
          state: { flow: { runId: 'run-1' } },
        },
      ],
      [says('yes', 'affirm'), executed],
    ])
  })
  test('mumbling is asked about, in the end with a person at hand, and never gives the run up', () => {
    const unclear = {
      effect: { kind: 'wait' as const, outcome: 'asked' as const },
      rules: ['confirmation-reasked'],
      state: { flow: { runId: 'run-1' }, offeredPerson: null },
    }
    const mumbles = (buttons: string[] = []): Row => [says('hmpf well so'), { ...unclear, buttons }]
    play([
      ...returnAtCard(),
      mumbles(),
      mumbles(['person']),
      mumbles(['person']),
      mumbles(['person']),
      mumbles(['person']),
      [says('yes'), executed],
    ])
  })
  test('one moment', () => {
    play([
      ...returnAtCard(),
      [
        says('wait a second'),
        { effect: { kind: 'wait', outcome: 'answered' }, rules: ['confirmation-held'], state: { flow: { runId: 'run-1' } } },
      ],
    ])
  })
  test('execution that fails for good ends the flow honestly', () => {
    play([
      ...returnAtCard(),
      [confirms('run-1'), executed],
      [
        results('return_item', refusesWith(null, true)),
        {
          effect: { kind: 'wait', outcome: 'refused' },
          rules: ['refused-by-policy', 'person-offered'],
          state: { flow: null, offeredPerson: 'policy' },
        },
      ],
    ])
    play([
      ...returnAtCard(),
      [confirms('run-1'), executed],
      [
        results('return_item', { kind: 'unavailable', text: 'I could not reach the shop.' }),
        { effect: { kind: 'hand-off', reason: 'action-failed' }, says: /could not reach/ },
      ],
    ])
  })
  test('after a look-up the card comes back', () => {
    play([
      ...returnAtCard(),
      [
        says('where is my order?', 'track_order'),
        { effect: { kind: 'prepare', actionId: 'track_order' }, rules: ['interrupted-by-look-up'] },
      ],
      [
        results('track_order', answers('It arrives tomorrow.')),
        {
          effect: { kind: 'wait', outcome: 'answered' },
          says: [/tomorrow/, /Back to your return/],
          state: { flow: { runId: 'run-1' }, suspended: [] },
        },
      ],
    ])
  })
})
