import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import { describe, expect, it } from 'vitest'
import { finishedSentences } from './finished-sentences.ts'
import { reduceStream, type Streams, streamedText } from './reduce-stream.ts'

const started: RealtimeEvent = { name: 'turn-started', payload: { conversationId: 'c', turnId: 't' } }
const ended: RealtimeEvent = {
  name: 'turn-finished',
  payload: { conversationId: 'c', turnId: 't', outcome: 'answered', lastSeq: 2, answeredSeq: 1 },
}
const delta = (text: string, index = 0): RealtimeEvent => ({
  name: 'message-delta',
  payload: { conversationId: 'c', turnId: 't', index, text },
})
const run = (...events: RealtimeEvent[]) => events.reduce<Streams>(reduceStream, {})

describe('reduceStream', () => {
  it('appends pieces and starts afresh when the turn is tried again', () => {
    expect(streamedText(run(started, delta('You '), delta('have')).t ?? {})).toBe('You have')
    expect(streamedText(run(started, delta('You '), started, delta('Items')).t ?? {})).toBe('Items')
    expect(streamedText(run(started, delta('second', 1), delta('first')).t ?? {})).toBe('first\n\nsecond')
  })
  it('shows nothing of a text whose beginning was missed, and drops it at the end', () => {
    expect(run(delta('middle'))).toEqual({})
    expect(run(started, delta('a'), ended)).toEqual({})
  })
})

describe('finishedSentences', () => {
  it('keeps the unfinished sentence of a growing text back', () => {
    expect(finishedSentences('You have **30 days**. The label is', true)).toEqual(['You have 30 days.'])
    expect(finishedSentences('You have 30 days.', true)).toEqual([])
    expect(finishedSentences('You have 30 days. [1] The label is free.[2]', false)).toEqual(['You have 30 days.', 'The label is free.'])
  })
  it('reads list items as sentences, without their marks', () => {
    expect(finishedSentences('Send:\n- shoes\n- [socks](https://x.example)', false)).toEqual(['Send:', 'shoes', 'socks'])
  })
})
