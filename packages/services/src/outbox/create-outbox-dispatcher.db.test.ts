import { randomUUID } from 'node:crypto'
import type { JobQueue } from '@frontdesk/queue/port'
import { expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { receiveMessage } from '../conversation/receive-message.ts'
import { queueAway } from '../testing/faults.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { createOutboxDispatcher } from './create-outbox-dispatcher.ts'

describeOnEachDesk((desk) => {
  /** A chat on a web server that has the queue given. */
  const startOn = async (queue: JobQueue) => {
    const { db, log } = desk().ctx
    const chat = await startChat(desk())
    const outbox = createOutboxDispatcher({ db, queue, log, deleteEveryMs: 60_000, relayAfterMs: 0 })
    const web: Context = { ...chat.web, queue, outbox }
    const send = () => receiveMessage(web, { conversationId: chat.conversationId, clientMessageId: randomUUID(), text: 'Hello' })
    return { ...chat, outbox, send }
  }
  const waiting = async (turnId: string | null): Promise<boolean> => {
    const rows = await desk().ctx.db.query('SELECT id FROM outbox WHERE job_id = $1', [`turn-${turnId}-0`])
    return rows.length > 0
  }
  const addEntry = (jobName: string, payload: unknown) =>
    desk().ctx.db.query(`INSERT INTO outbox (job_name, job_id, payload, created_at) VALUES ($1, $2, $3, now() - interval '1 minute')`, [
      jobName,
      randomUUID(),
      JSON.stringify(payload),
    ])
  const answered = [{ state: 'done', outcome: 'answered', attempt: 1 }]

  test('keeps the promise in the database until the queue has the job', async () => {
    const { outbox, send, turns } = await startOn(desk().ctx.queue)
    const { turnId } = await send()
    expect(await waiting(turnId)).toBe(true)
    await outbox.flush()
    expect(await waiting(turnId)).toBe(false)
    await desk().runAll()
    expect(await turns()).toMatchObject(answered)
  })

  test('accepts messages while the queue is away, and hands them over once it is back', async () => {
    let away = true
    const { outbox, send, turns } = await startOn(queueAway(desk().ctx.queue, () => away))
    const { turnId } = await send()
    await outbox.flush()
    await outbox.relay()
    await outbox.flush()
    expect(await waiting(turnId)).toBe(true)
    await desk().runAll()
    expect(await turns()).toMatchObject([{ state: 'queued' }])
    away = false
    expect(await outbox.relay()).toBeGreaterThan(0)
    await outbox.flush()
    expect(await waiting(turnId)).toBe(false)
    await desk().runAll()
    expect(await turns()).toMatchObject(answered)
  })

  test('hands over what another process left behind, however often, for one reply', async () => {
    const crashed = await startOn(queueAway(desk().ctx.queue))
    await crashed.send()
    const { outbox } = await startOn(desk().ctx.queue)
    await Promise.all([outbox.relay(), outbox.relay()])
    await desk().runAll()
    await outbox.relay()
    await desk().runAll()
    expect(await crashed.turns()).toMatchObject(answered)
    expect(await crashed.botMessages()).toHaveLength(1)
    await outbox.flush()
    expect(await outbox.relay()).toBe(0)
  })

  test('leaves alone what is being handed over right now', async () => {
    const { db, queue, log } = desk().ctx
    const { send } = await startOn(queueAway(queue))
    const { turnId } = await send()
    const patient = createOutboxDispatcher({ db, queue, log, relayAfterMs: 60_000 })
    await patient.relay()
    await patient.flush()
    expect(await waiting(turnId)).toBe(true)
  })

  test.each([
    ['of a name it does not know', 'turn.walk', {}],
    ['that does not parse', 'turn.run', { turnId: 7 }],
  ])('is not held up by an entry %s, and drops it', async (_, jobName, payload) => {
    const { queue } = desk().ctx
    await addEntry(jobName, payload)
    const crashed = await startOn(queueAway(queue))
    await crashed.send()
    const { outbox } = await startOn(queue)
    await outbox.relay()
    await outbox.flush()
    await desk().runAll()
    expect(await crashed.turns()).toMatchObject(answered)
    expect(await outbox.relay()).toBe(0)
    expect(desk().lines).toContainEqual(expect.objectContaining({ level: 'error', jobName }))
  })

  test('waits, when it is flushed, for what is still being handed over', async () => {
    let letGo = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const { queue } = desk().ctx
    const slow: JobQueue = {
      ...queue,
      enqueue: async (name, payload, options) => {
        await gate
        await queue.enqueue(name, payload, options)
      },
    }
    const { outbox, send, turns } = await startOn(slow)
    const { turnId } = await send()
    const flushed = outbox.flush()
    letGo()
    await flushed
    expect(await waiting(turnId)).toBe(false)
    await desk().runAll()
    expect(await turns()).toMatchObject(answered)
  })
})
