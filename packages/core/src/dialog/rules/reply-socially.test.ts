import { describe, expect, test } from 'vitest'
import { allPhrases } from '../say.ts'
import { play, says } from '../testing/transcript.ts'

const told = { kind: 'wait' as const, outcome: 'answered' as const }

describe('social messages', () => {
  test('a greeting by name, once', () => {
    play([
      [says('hi', 'greet', { name: 'Ana Lopez' }), { effect: told, says: /^(Hello|Hi), Ana\. /, buttons: ['intent:track_order'] }],
      [says('hello', 'greet', { name: 'Ana Lopez' }), { effect: told, says: /again, Ana/ }],
    ])
    play([[says('hi', 'greet'), { effect: told, says: /^(Hello|Hi)\. / }]])
  })
  test('capabilities list the tasks', () => {
    play([
      [
        says('help', 'bot_capabilities'),
        { effect: told, says: [/- Track my order/, /- Return an item/, /a person/], buttons: ['intent:track_order', 'person'] },
      ],
    ])
  })
  test('honest about being a bot', () => {
    play([[says('are you human', 'are_you_a_bot'), { effect: told, says: /automated assistant/, buttons: ['person'] }]])
  })
  test('yes and no to nothing ask what to do', () => {
    play([[says('yes', 'affirm'), { effect: { kind: 'wait', outcome: 'asked' }, says: /\?$/, rules: ['asked-what-to-do'] }]])
    play([[says('no', 'deny'), { effect: { kind: 'wait', outcome: 'asked' }, says: /\?$/ }]])
  })
  test('thanks, goodbye, small talk', () => {
    play([
      [says('thanks', 'thanks'), { effect: told }],
      [says('how are you', 'small_talk'), { effect: told, says: /Larkfield|look up/ }],
      [says('bye', 'goodbye'), { effect: told }],
    ])
  })
  test('stop and correction with nothing under way', () => {
    play([[says('never mind', 'stop_flow'), { effect: told, says: /nothing under way/ }]])
    play([[says('you misunderstood', 'correction'), { effect: { kind: 'wait', outcome: 'asked' }, says: /what you'd like instead/ }]])
  })
  test('an order number alone is asked about', () => {
    play([
      [
        says('LF-104882', null, { entities: { order_id: 'LF-104882' }, outOfScope: 0.8 }),
        {
          effect: { kind: 'wait', outcome: 'asked' },
          says: /with LF-104882\?/,
          buttons: ['intent:track_order', 'intent:cancel_order'],
          rules: ['asked-what-for'],
        },
      ],
      [says('track it', 'track_order'), { effect: { kind: 'prepare', actionId: 'track_order', slots: { order_number: 'LF-104882' } } }],
    ])
  })
  test('wording takes turns', () => {
    const once = play([[says('thanks', 'thanks'), { effect: told, says: /Happy/ }]])
    play([[says('thanks', 'thanks'), { effect: told, says: /Glad/ }]], once)
  })
})

describe('tone', () => {
  test.each(allPhrases.map((phrase) => [phrase]))('%s', (phrase) => {
    expect(phrase).not.toMatch(/!|oops|unfortunately|please be advised/i)
    expect(phrase.length).toBeLessThan(170)
    expect((phrase.match(/\?/g) ?? []).length).toBeLessThan(2)
  })
})
