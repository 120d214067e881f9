import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { logConnection } from './log-connection.ts'
import { collectLogs } from './testing/collect-logs.ts'

test('writes one line for a loss and one for the return, however many attempts lie between; none for a close on purpose', () => {
  const { log, lines } = collectLogs()
  const connection = new EventEmitter()
  logConnection(connection, log, 'queue')
  connection.emit('ready')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    connection.emit('error', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
    connection.emit('close')
    connection.emit('reconnecting')
  }
  connection.emit('ready')
  connection.emit('close')
  expect(lines).toMatchObject([
    { level: 'warn', msg: 'connection lost', connection: 'queue', err: { code: 'ECONNREFUSED' } },
    { level: 'info', msg: 'connection restored', connection: 'queue' },
  ])
})
