import { Duplex } from 'node:stream'
import type { EngineThread } from './start-engine-thread.ts'

type Written = { chunk: Buffer }[]

const terminate = 'X'.charCodeAt(0)

/** One piece of memory of its own, so that it moves to the thread without a copy. */
const join = (chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/**
 * A socket whose other end is PGlite in a thread of this process, so that node-postgres serves both shapes: the same protocol, types and
 * errors. PGlite has one session: at most one such socket may be open at a time. `session` is a number no other socket has.
 */
export const createPgliteSocket = (engine: EngineThread, session: number): Duplex => {
  const handle = (chunks: readonly Buffer[], done: (error?: Error | null) => void) => {
    if (chunks[0]?.[0] === terminate) {
      done()
      return void socket.destroy()
    }
    engine.ask({ kind: 'run', request: join(chunks) }).then((response) => {
      if (response !== null && response.length > 0) socket.push(Buffer.from(response.buffer, response.byteOffset, response.byteLength))
      done()
    }, done)
  }

  const socket = new Duplex({
    read: () => {},
    write: (chunk: Buffer, _encoding, done) => handle([chunk], done),
    writev: (written: Written, done) =>
      handle(
        written.map(({ chunk }) => chunk),
        done,
      ),
    // What runs is waited for; a transaction left open is rolled back.
    destroy: (error, done) => {
      engine.ask({ kind: 'end', session }).then(
        () => done(error),
        (failure) => done(failure),
      )
    },
  })
  const connect = () => {
    engine.ask({ kind: 'begin', session }).then(
      () => socket.emit('connect'),
      (error) => socket.destroy(error),
    )
    return socket
  }
  const self = () => socket
  return Object.assign(socket, { connect, setNoDelay: self, setKeepAlive: self, ref: self, unref: self })
}
