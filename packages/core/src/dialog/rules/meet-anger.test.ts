import { describe, expect, test } from 'vitest'
import { step } from '../step.ts'
import { sampleConfig } from '../testing/sample-config.ts'
import { returnAtCard, returnAtItem } from '../testing/sample-flows.ts'
import { answers } from '../testing/sample-outcomes.ts'
import { findsNothing, play, presses, type Row, results, says } from '../testing/transcript.ts'

describe('anger', () => {
  test('a task said in anger is served, with an apology and a way to a person', () => {
    play([
      [
        says('you guys are useless, where is my refund', 'refund_status'),
        { effect: { kind: 'prepare', actionId: 'refund_status' }, says: [/sorry/, /person/], rules: ['apologized'], state: { anger: 1 } },
      ],
      [results('refund_status', answers('It was paid on Monday.')), { effect: { kind: 'wait' }, buttons: ['person'] }],
      [
        says('that is a lie, fuck you', null),
        { effect: { kind: 'hand-off', reason: 'anger' }, says: /connecting you/, rules: ['handed-over'] },
      ],
    ])
  })
  test('a complaint gets an apology and the offer of a person', () => {
    const complained: Row = [
      says('worst shop ever', 'complaint'),
      {
        effect: { kind: 'wait', outcome: 'asked' },
        says: /sorry/,
        buttons: ['person'],
        rules: ['complaint-met'],
        state: { anger: 1, offeredPerson: 'anger' },
      },
    ]
    play([complained, [says('yes', 'affirm'), { effect: { kind: 'hand-off', reason: 'anger' } }]])
    play([complained, [says('pathetic', 'complaint'), { effect: { kind: 'hand-off', reason: 'anger' } }]])
    play([
      complained,
      [says('track my order', 'track_order'), { effect: { kind: 'prepare', actionId: 'track_order' }, state: { anger: 1 } }],
    ])
  })
  test('impatience is met once and never handed over', () => {
    play([
      [says('still waiting for my refund', 'refund_status'), { effect: { kind: 'prepare' }, rules: ['apologized'] }],
      [results('refund_status', answers('Tomorrow.')), { effect: { kind: 'wait' } }],
      [says('WHERE IS MY DAMN ORDER NOW', 'track_order'), { effect: { kind: 'prepare' }, silent: true, state: { anger: 1 } }],
    ])
  })
  test('somebody angry is offered a person at the first thing not understood', () => {
    play([
      [says('this is ridiculous, the dingus flopped', null, { outOfScope: 0.9 }), { effect: { kind: 'search' }, rules: ['apologized'] }],
      [findsNothing, { effect: { kind: 'wait', outcome: 'refused' }, says: /explain it twice/, rules: ['person-offered'] }],
    ])
  })
  test('in a flow the open question stands, with no second question beside it', () => {
    play([
      ...returnAtItem(),
      [
        says('this is ridiculous', 'complaint'),
        {
          effect: { kind: 'wait' },
          says: [/sorry/, /Which item/],
          buttons: ['item-jacket', 'person'],
          state: { offeredPerson: null, flow: { awaiting: 'item' } },
        },
      ],
      [says('the boots'), { effect: { kind: 'prepare', slots: { item: 'item-boots' } } }],
    ])
  })
  test('a swearword in a yes does not stop it', () => {
    play([...returnAtCard(), [says('yes damn it', 'affirm'), { effect: { kind: 'execute' } }]])
  })
  test('friendly messages and buttons are never angry', () => {
    play([[says('DAMN THAT WAS QUICK, THANKS', 'thanks'), { effect: { kind: 'wait' }, state: { anger: 0 } }]])
    play([[presses('intent:track_order', 'WHERE IS MY DAMN ORDER'), { effect: { kind: 'prepare' }, state: { anger: 0 } }]])
  })
})

describe('a person', () => {
  test.each([
    'talk to a human',
    'agent',
    'i want to speak to a person',
    'Real person please',
    'can i talk to someone',
    'connect me to customer service',
    'give me a person',
    'HUMAN!!!',
    'id like to speak to a member of your team',
    'get me someone real',
    'transfer me to support staff',
  ])('"%s" is enough, without any model', (text) => {
    play([[says(text), { effect: { kind: 'hand-off', reason: 'requested' }, says: /connecting you to a person/ }]])
  })
  test.each([
    'am i talking to a real person',
    "please don't connect me to a person",
    'the person next door took it',
    'i spoke to an agent yesterday',
  ])('"%s" is not', (text) => {
    const { effect } = step(play([]), says(text), sampleConfig)
    expect(effect.kind).not.toBe('hand-off')
  })
  test('by intent, by button, from the middle of a flow', () => {
    play([[says('this needs somebody senior', 'talk_to_human'), { effect: { kind: 'hand-off', reason: 'requested' } }]])
    play([
      ...returnAtCard(),
      [
        presses('person', 'Talk to a person'),
        { effect: { kind: 'hand-off', reason: 'requested' }, state: { flow: { runId: 'run-1' }, handedOver: true } },
      ],
    ])
  })
  test('back from the person the page is turned, the memory kept', () => {
    const state = play([
      ...returnAtCard(),
      [says('talk to a human', 'talk_to_human'), { effect: { kind: 'hand-off' } }],
      [
        says('yes', 'affirm'),
        { effect: { kind: 'wait', outcome: 'asked' }, rules: ['asked-what-to-do'], state: { flow: null, handedOver: false } },
      ],
    ])
    expect(state.memory.order_number).toBe('LF-104882')
  })
})
