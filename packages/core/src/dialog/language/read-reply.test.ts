import { describe, expect, test } from 'vitest'
import { isHedged, readReply } from './read-reply.ts'
import { toWording } from './wording.ts'

const read = (text: string, topic: string[] = []) => readReply(toWording(text).bare, topic)

test.each<[string, string[]]>([
  [
    'yes',
    [
      'yes',
      'Yeah!',
      'yep',
      'ok',
      'sure thing',
      'yes please do it',
      'ok go ahead',
      'yesss',
      'Do it now please',
      '✅',
      'right',
      'alright then',
      "that's correct",
      'yes thanks',
    ],
  ],
  ['no', ['no', 'Nope.', "don't", 'no thanks', 'please don’t', 'not now', 'nooo', 'no no', "I'd rather not", '❌']],
  [
    'stop',
    ['stop', 'never mind', 'actually forget it', 'ok stop it please', 'nvm', 'drop it', 'stop asking me questions', 'no, never mind'],
  ],
  ['hold', ['wait', 'hold on', 'one moment please', 'not yet', 'ok let me check', 'no wait', 'hmm']],
  ['continue', ['keep going', 'continue', 'yes lets continue', 'go on please']],
  ['unknown', ["I don't know", 'no idea', "can't find it", 'I dont have the number', 'not sure']],
])('%s', (meaning, texts) => {
  for (const text of texts) expect(read(text), text).toBe(meaning)
})

describe('more than an answer', () => {
  test.each([
    'yes but in blue',
    'no, the other one',
    'no I meant LF-1',
    'ok thanks',
    'thanks',
    'great',
    'cancel my order',
    'stop sending me mails',
    'yes no',
    'yes and track it',
    'not that one',
    'ok return the boots',
  ])('"%s"', (text) => {
    expect(read(text)).toBeNull()
  })
})

test('words of the topic go along with a yes', () => {
  expect(read('yes cancel the order', ['cancel', 'order'])).toBe('yes')
  expect(read('ok cancel it', ['cancel'])).toBe('yes')
  expect(read('yes cancel it', ['return'])).toBeNull()
  expect(read('right item', ['item'])).toBeNull()
})

test('doubts', () => {
  const hedged = (text: string) => isHedged(toWording(text))
  expect(hedged('sounds about right')).toBe(false)
  expect(['if it is free', 'that would be nice but not now', 'is it safe?', "don't think so"].every(hedged)).toBe(true)
})
