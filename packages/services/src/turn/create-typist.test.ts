import { conversationTopic, type RealtimeEvent } from '@frontdesk/contracts/realtime'
import { createInProcessRealtime } from '@frontdesk/realtime/in-process/create-in-process-realtime'
import { collectLogs } from '@frontdesk/telemetry/testing/collect-logs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTypist } from './create-typist.ts'

const turn = { conversationId: 'c', turnId: 't' }
const started = { name: 'turn-started', payload: turn }
const piece = (text: string) => ({ name: 'message-delta', payload: { ...turn, index: 0, text } })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const start = async () => {
  const realtime = createInProcessRealtime({ log: collectLogs().log })
  const events: RealtimeEvent[] = []
  await realtime.subscribe(conversationTopic(turn.conversationId), (event) => void events.push(event))
  return { events, typist: createTypist({ realtime }, turn) }
}

test('announces a turn that takes a while, then passes on what was and is written', async () => {
  const { events, typist } = await start()
  typist.write(0, 'Standard delivery ')
  typist.write(0, 'takes ')
  await vi.advanceTimersByTimeAsync(100)
  expect(events).toEqual([])
  await vi.advanceTimersByTimeAsync(100)
  expect(events).toEqual([started, piece('Standard delivery '), piece('takes ')])
  typist.write(0, '3 days.')
  await vi.advanceTimersByTimeAsync(0)
  expect(events.slice(3)).toEqual([piece('3 days.')])
})

test('says nothing of a turn that was finished sooner', async () => {
  const { events, typist } = await start()
  typist.write(0, 'Hello.')
  await vi.advanceTimersByTimeAsync(100)
  typist.stop()
  await vi.advanceTimersByTimeAsync(1000)
  expect(events).toEqual([])
})
