import { emptyDialogState } from '@frontdesk/contracts/dialog'
import { expect, test } from 'vitest'
import { summarizeHandoff } from './summarize-handoff.ts'
import { returnAtCard, returnAtItem } from './testing/sample-flows.ts'
import { executes } from './testing/sample-outcomes.ts'
import { play, results, says } from './testing/transcript.ts'

const messages = [
  { sender: 'visitor', text: 'hello' },
  { sender: 'visitor', text: 'get me\n a person' },
  { sender: 'bot', text: 'One moment.' },
]

test('who, why, what was under way, what was written last', () => {
  expect(summarizeHandoff({ state: play(returnAtCard()), reason: 'requested', messages, customerName: 'Ana Lopez' })).toBe(
    'Ana Lopez asked for a person; under way: return item (order number LF-104882, item Rain Jacket (navy, M), reason Too small), not confirmed yet. Last message: “get me a person”',
  )
})

test('an open slot is named', () => {
  expect(summarizeHandoff({ state: play(returnAtItem()), reason: 'not-understood', messages: [], customerName: null })).toBe(
    'The visitor could not make themselves understood to the bot; under way: return item (order number LF-104882), item still open.',
  )
})

test('what was done before', () => {
  const state = play([
    ...returnAtCard(),
    [says('yes'), { effect: { kind: 'execute' } }],
    [results('return_item', executes('run-1')), { effect: { kind: 'wait' } }],
  ])
  expect(summarizeHandoff({ state, reason: 'anger', messages: [], customerName: null })).toContain(
    'last dealt with: return item (order number LF-104882',
  )
  expect(summarizeHandoff({ state, reason: 'anger', messages: [], customerName: null })).toContain('carried out')
})

test('nothing known, long message', () => {
  const summary = summarizeHandoff({
    state: emptyDialogState,
    reason: 'turn-failed',
    messages: [{ sender: 'visitor', text: 'word '.repeat(200) }],
    customerName: null,
  })
  expect(summary).toMatch(/^The visitor wrote something the bot failed to answer in time\. Last message: “word .*…”$/)
  expect(summary.length).toBeLessThan(260)
})

test('ids nobody can read are left out', () => {
  const state = play([[says('return it', 'return_item'), { effect: { kind: 'prepare' } }]])
  const flow = state.flow && { ...state.flow, slots: { item: '0198a7c2-7c1e-7000-8000-0123456789ab', order_number: 'LF-1' } }
  expect(summarizeHandoff({ state: { ...state, flow }, reason: 'requested', messages: [], customerName: null })).toContain(
    'return item (order number LF-1)',
  )
})
