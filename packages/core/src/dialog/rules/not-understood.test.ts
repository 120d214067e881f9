import { describe, test } from 'vitest'
import { finds, findsAnswer, findsNothing, play, presses, type Row, says } from '../testing/transcript.ts'

const unsure: Row[] = [
  [
    says('the thing with the stuff', null, { intents: { lost_package: 0.3, return_item: 0.2, track_order: 0.1, greet: 0.1 } }),
    { effect: { kind: 'search', query: 'the thing with the stuff', intent: null }, rules: ['unsure-searched'] },
  ],
  [
    findsNothing,
    {
      effect: { kind: 'wait', outcome: 'asked' },
      says: [/our help articles/, /another way\?/],
      buttons: ['intent:lost_package', 'intent:return_item', 'intent:track_order', 'person'],
      rules: ['not-understood'],
      state: { failures: 1, search: null },
    },
  ],
]
const again: Row[] = [
  [says('no really the stuff thing'), { effect: { kind: 'search' } }],
  [
    findsNothing,
    {
      effect: { kind: 'wait', outcome: 'asked' },
      rules: ['not-understood', 'person-offered'],
      buttons: ['person', 'none'],
      state: { failures: 2, offeredPerson: 'not-understood' },
    },
  ],
]

describe('not understood', () => {
  test('first other words, then a person', () => {
    play([...unsure, ...again, [says('yes', 'affirm'), { effect: { kind: 'hand-off', reason: 'not-understood' }, says: /connecting you/ }]])
    play([
      ...unsure,
      ...again,
      [says('no', 'deny'), { effect: { kind: 'wait', outcome: 'answered' }, rules: ['offer-declined'], state: { offeredPerson: null } }],
    ])
    play([
      ...unsure,
      ...again,
      [presses('none', 'No, thanks'), { effect: { kind: 'wait', outcome: 'answered' }, rules: ['offer-declined'] }],
    ])
  })
  test('an understood message in between forgives', () => {
    play([...unsure, [says('thanks', 'thanks'), { effect: { kind: 'wait' }, state: { failures: 0 } }], ...unsure])
  })
  test('a suggestion can be taken', () => {
    play([...unsure, [presses('intent:return_item', 'Return an item'), { effect: { kind: 'prepare', actionId: 'return_item' } }]])
    play([
      ...unsure,
      [
        presses('intent:lost_package', 'Missing or late package'),
        { effect: { kind: 'search', query: 'Missing or late package', intent: 'lost_package' } },
      ],
    ])
  })
  test('an answer found after all is an answer', () => {
    play([
      unsure[0] as Row,
      [findsAnswer('Here it is.'), { effect: { kind: 'wait', outcome: 'answered' }, says: /Here it is/, state: { failures: 0 } }],
    ])
  })
  test('nothing to read is not looked up', () => {
    play([
      [says('???'), { effect: { kind: 'wait', outcome: 'asked' }, rules: ['not-understood'], state: { failures: 1 } }],
      [says('...'), { effect: { kind: 'wait' }, rules: ['person-offered'] }],
    ])
  })
})

describe('out of scope', () => {
  const asked: Row = [
    says('who won the super bowl?', 'track_order', { outOfScope: 0.9 }),
    { effect: { kind: 'search', intent: null }, rules: ['unsure-searched'] },
  ]
  test('a polite refusal, then a person', () => {
    play([
      asked,
      [
        findsNothing,
        {
          effect: { kind: 'wait', outcome: 'refused' },
          says: /Larkfield/,
          rules: ['out-of-scope'],
          buttons: ['intent:track_order'],
          state: { failures: 1 },
        },
      ],
      asked,
      [
        findsNothing,
        { effect: { kind: 'wait', outcome: 'refused' }, rules: ['person-offered'], state: { offeredPerson: 'not-understood' } },
      ],
    ])
  })
  test('the knowledge may know it', () => {
    play([asked, [findsAnswer('We sponsor it.'), { effect: { kind: 'wait', outcome: 'answered' } }]])
  })
})

describe('knowledge', () => {
  test('an answer, with a task that suits it', () => {
    play([
      [
        says('can i send things back', null, { intents: { return_policy: 0.8, return_item: 0.12 } }),
        { effect: { kind: 'search', intent: 'return_policy' }, rules: ['question-searched'] },
      ],
      [findsAnswer('Within thirty days.'), { effect: { kind: 'wait', outcome: 'answered' }, buttons: ['intent:return_item'] }],
    ])
  })
  test('no answer is said plainly and a person is offered', () => {
    play([
      [says('do you resole kayaks', 'warranty'), { effect: { kind: 'search', intent: 'warranty' } }],
      [
        findsNothing,
        {
          effect: { kind: 'wait', outcome: 'refused' },
          says: [/our help articles/, /rather not guess/],
          rules: ['no-answer-found', 'person-offered'],
          state: { offeredPerson: 'no-answer', failures: 0 },
        },
      ],
      [says('yes please', 'affirm'), { effect: { kind: 'hand-off', reason: 'no-answer' } }],
    ])
    play([
      [says('do you resole kayaks', 'warranty'), { effect: { kind: 'search' } }],
      [finds({ kind: 'unsupported', searched: '' }), { effect: { kind: 'wait' }, says: /I looked in our help articles/ }],
    ])
  })
  test('an intent the desk does not know any more is looked up', () => {
    play([[says('tell me', 'gone_intent'), { effect: { kind: 'search', intent: null } }]])
  })
})
