import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { collectLogs } from './testing/collect-logs.ts'

const secrets = ['my parcel never came', 'ada@example.com', 'hunter2hunter2', 'eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl', 'sk-abcdef1234567890']
const [text = '', email = '', password = '', jwt = '', apiKey = ''] = secrets

const collectRaw = () => {
  const lines: string[] = []
  return { log: createLogger({ level: 'trace', service: 'test', destination: { write: (line) => void lines.push(line) } }), lines }
}

test('writes one JSON object a line with time, level, service, ids and message', () => {
  const { log, lines } = collectLogs()
  log.info({ turnId: 't1', count: 2 }, 'turn finished')
  expect(lines).toEqual([{ level: 'info', time: expect.any(String), service: 'test', turnId: 't1', count: 2, msg: 'turn finished' }])
})

test.each([
  ['message fields', { text, content: { text }, question: text, history: [{ text }] }],
  ['a whole row', { row: { id: 'm1', text, conversation: { id: 'c1', visitor: { email } } } }],
  ['an actor', { actor: { kind: 'user', email, name: 'Ada', password } }],
  ['a request', { request: { headers: { authorization: `Bearer ${jwt}`, cookie: jwt } } }],
  ['credentials', { token: jwt, apiKey, api_key: apiKey, 'set-cookie': jwt, Password: password }],
  ['an address in a harmless field', { reason: `no account for ${email}` }],
  ['a URL with credentials', { target: `redis://default:${password}@redis:6379` }],
  [
    'an unknown error with everything on it',
    { err: Object.assign(new Error(`401 for ${email} with ${apiKey}`), { request: { text }, headers: { jwt } }) },
  ],
  ['an error elsewhere', { reason: Object.assign(new Error('failed'), { body: text, text }) }],
  ['a cause', { err: new Error('failed', { cause: Object.assign(new Error(`token ${jwt}`), { text }) }) }],
  [
    'a database error that quotes the query',
    { err: new Error(`Invalid \`db.message.create()\` invocation:\n{ text: "${text}" }\nUnique constraint failed`) },
  ],
])('keeps text, secrets and personal data of %s out', (_, fields) => {
  const { log, lines } = collectRaw()
  log.error(fields, 'failed')
  log.child(fields).warn('failed again')
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    expect(() => JSON.parse(line)).not.toThrow()
    for (const secret of secrets) expect(line).not.toContain(secret)
  }
})

test('keeps what JSON.parse quotes out', () => {
  const { log, lines } = collectLogs()
  try {
    JSON.parse(`${text} and more`)
  } catch (error) {
    log.warn({ err: error }, 'not JSON')
  }
  expect(JSON.stringify(lines)).not.toContain('my parcel')
  expect(lines[0]?.err).toMatchObject({ type: 'SyntaxError' })
})

test('masks e-mail addresses in the message itself', () => {
  const { log, lines } = collectLogs()
  log.info(`hello ${email}`)
  expect(lines[0]?.msg).toBe('hello [e-mail]')
})

test('keeps of an error what helps: type, code, status, message, frames, cause', () => {
  const { log, lines } = collectLogs()
  const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:6379'), { code: 'ECONNREFUSED' })
  log.error(
    { err: Object.assign(new Error('queue away', { cause }), { code: 'upstream-unavailable', status: 503 }), jobId: 'j1' },
    'failed',
  )
  expect(lines[0]).toMatchObject({
    jobId: 'j1',
    err: {
      type: 'Error',
      code: 'upstream-unavailable',
      status: 503,
      message: 'queue away',
      stack: expect.stringContaining('logger.test.ts'),
      cause: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:6379' },
    },
  })
})

test('says of a failed parse which fields failed, and not with what', () => {
  const { log, lines } = collectLogs()
  const issues = [{ path: ['content', 'reply', 0], code: 'invalid_type', message: text, input: text }]
  log.error({ err: Object.assign(new Error(JSON.stringify(issues)), { name: 'ZodError', issues }) }, 'failed')
  expect(lines[0]?.err).toMatchObject({ type: 'ZodError', message: 'content.reply.0: invalid_type' })
})

test('writes whatever was thrown, cyclic and deep fields included', () => {
  const { log, lines } = collectLogs()
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  log.error({ err: 'just a string', cyclic }, 'failed')
  expect(lines[0]).toMatchObject({ err: { type: 'NonError', message: 'just a string' } })
})

test('writes nothing below its level', () => {
  const { log, lines } = collectLogs('warn')
  log.info('no')
  log.child({ turnId: 't1' }).info('no')
  log.warn('yes')
  expect(lines.map((line) => line.msg)).toEqual(['yes'])
})
