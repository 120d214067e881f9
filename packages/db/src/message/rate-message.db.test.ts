import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appendAudit } from '../audit/append-audit.ts'
import { listAudit } from '../audit/list-audit.ts'
import { answer, startConversation } from '../testing/conversation.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { ensureVisitor } from '../visitor/ensure-visitor.ts'
import { rateMessage } from './rate-message.ts'

describeOnEachShape((database) => {
  test("takes a thumb on the visitor's own bot messages, the last one counting", async () => {
    const { db } = database()
    const { visitorId, send, sendAndClaim } = await startConversation(db)
    const turn = await sendAndClaim('Hello')
    const finished = await answer(db, turn)
    const messageId = finished.kind === 'finished' ? (finished.messages[0]?.id ?? '') : ''
    expect(await rateMessage(db, { messageId, visitorId, value: -1, reason: 'wrong' })).toBe(true)
    expect(await rateMessage(db, { messageId, visitorId, value: 1, reason: '' })).toBe(true)
    expect(await db.query('SELECT value, reason FROM message_feedback WHERE message_id = $1', [messageId])).toEqual([
      { value: 1, reason: '' },
    ])
    expect(await rateMessage(db, { messageId, visitorId: randomUUID(), value: 1, reason: '' })).toBe(false)
    const own = await send('Thanks')
    expect(await rateMessage(db, { messageId: own.message.id, visitorId, value: 1, reason: '' })).toBe(false)
  })

  test('remembers a customer until the visitor signs out', async () => {
    const { db } = database()
    const id = randomUUID()
    const customer = { customerId: randomUUID(), name: 'Maya', email: 'maya@example.com' }
    expect(await ensureVisitor(db, { id })).toMatchObject({ customerId: null, name: null })
    expect(await ensureVisitor(db, { id, ...customer })).toMatchObject(customer)
    expect(await ensureVisitor(db, { id })).toMatchObject(customer)
    expect(await ensureVisitor(db, { id, customerId: null })).toMatchObject({ customerId: null, name: null, email: null })
  })

  test('pages through the audit log', async () => {
    const { db } = database()
    const subject = randomUUID()
    for (const action of ['thing.create', 'thing.update', 'thing.delete']) {
      await appendAudit(db, { actor: { kind: 'system', id: null }, action, subject, data: { action } })
    }
    await db.query('UPDATE audit_entry SET created_at = now() WHERE subject = $1', [subject])
    const first = await listAudit(db, { subject, before: null, limit: 2 })
    const rest = await listAudit(db, { subject, before: first[1] ?? null, limit: 2 })
    expect([...first, ...rest].map(({ action }) => action).sort()).toEqual(['thing.create', 'thing.delete', 'thing.update'])
  })
})
