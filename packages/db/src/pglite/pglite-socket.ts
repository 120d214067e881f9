import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

type Written = { chunk: Buffer }[]

const idle = 'I'.charCodeAt(0)
const readyForQuery = 'Z'.charCodeAt(0)
const terminate = 'X'.charCodeAt(0)

const simpleQuery = (sql: string) => {
  const text = Buffer.from(`${sql}\0`)
  const header = Buffer.from([0x51, 0, 0, 0, 0])
  header.writeInt32BE(text.length + 4, 1)
  return Buffer.concat([header, text])
}

/** True while the session's last answer left a transaction open: answers end with ReadyForQuery and its status byte. */
const leavesTransactionOpen = (answer: Uint8Array) => answer.at(-6) === readyForQuery && answer.at(-1) !== idle

/** What `work` threw: the engine itself failing, since errors of statements are part of its answers. */
const attempt = (work: () => unknown): Error | null => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/**
 * A socket whose other end is PGlite in this process, so that node-postgres serves both shapes: the same protocol, types and errors.
 * PGlite has one session: at most one such socket may be open at a time, and nothing else may use the instance meanwhile.
 * A whole statement is one call into the engine; the event loop turns between two of them.
 */
export const createPgliteSocket = (pglite: PGlite): Duplex => {
  let transactionOpen = false

  const answer = (request: Buffer): Uint8Array => {
    const response = pglite.execProtocolRawSync(request)
    transactionOpen = leavesTransactionOpen(response)
    return response
  }
  const endTransaction = () => {
    if (transactionOpen && !pglite.closed) answer(simpleQuery('ROLLBACK'))
  }

  const handle = (request: Buffer, done: (error?: Error | null) => void) => {
    setImmediate(() => {
      if (socket.destroyed) return done()
      if (request[0] === terminate) {
        done()
        return void socket.destroy()
      }
      const error = attempt(() => {
        const response = answer(request)
        if (response.length > 0) socket.push(Buffer.from(response.buffer, response.byteOffset, response.byteLength))
      })
      done(error)
    })
  }

  const socket = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => handle(chunk, done),
    writev: (written: Written, done) => handle(Buffer.concat(written.map(({ chunk }) => chunk)), done),
    destroy: (error, done) => done(attempt(endTransaction) ?? error),
  })
  const connect = () => {
    setImmediate(() => {
      // Statements the last socket prepared, and settings it changed, are forgotten.
      const error = attempt(() => answer(simpleQuery('DISCARD ALL')))
      if (error === null) socket.emit('connect')
      else socket.destroy(error)
    })
    return socket
  }
  const self = () => socket
  return Object.assign(socket, { connect, setNoDelay: self, setKeepAlive: self, ref: self, unref: self })
}
