import type { MessagePort } from 'node:worker_threads'
import type { EngineReply, EngineRequest } from './engine-protocol.ts'
import type { Engine } from './open-engine.ts'

const idle = 'I'.charCodeAt(0)
const readyForQuery = 'Z'.charCodeAt(0)

const simpleQuery = (sql: string) => {
  const text = Buffer.from(`${sql}\0`)
  const header = Buffer.from([0x51, 0, 0, 0, 0])
  header.writeInt32BE(text.length + 4, 1)
  return Buffer.concat([header, text])
}

/** True while the session's last answer left a transaction open: answers end with ReadyForQuery and its status byte. */
const leavesTransactionOpen = (answer: Uint8Array) => answer.at(-6) === readyForQuery && answer.at(-1) !== idle

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The one session of the engine: statements in the wire protocol, and a clean slate between two sockets. */
const openSession = ({ pglite }: Engine) => {
  let session = 0
  let transactionOpen = false
  const run = (request: Uint8Array): Uint8Array<ArrayBuffer> => {
    const response = pglite.execProtocolRawSync(request)
    transactionOpen = leavesTransactionOpen(response)
    // The engine answers with a copy of its own.
    return response as Uint8Array<ArrayBuffer>
  }
  const endTransaction = () => {
    if (transactionOpen) run(simpleQuery('ROLLBACK'))
  }
  return {
    run,
    begin: (next: number) => {
      session = next
      endTransaction()
      // Statements the last socket prepared, and settings it changed, are forgotten.
      run(simpleQuery('DISCARD ALL'))
    },
    end: (ended: number) => {
      if (ended === session) endTransaction()
    },
  }
}

/** Tells of every sync of the log that has reached the disk; one sync at a time, for all commits so far. */
const keepDurable = ({ disk }: Engine, post: (reply: EngineReply) => void) => {
  let durable = disk.mark()
  let running = false
  return async (): Promise<void> => {
    if (running) return
    running = true
    try {
      while (durable !== disk.mark()) {
        const marks = disk.mark()
        await disk.whenDurable()
        durable = marks
        post({ kind: 'durable', marks })
      }
    } catch (error) {
      post({ kind: 'not-durable', message: messageOf(error) })
    } finally {
      running = false
    }
  }
}

/** The thread's half of `startEngineThread`: answers each request in turn. The engine failing is an answer too, since errors of statements are in its answers. */
export const serveEngine = (engine: Engine, port: MessagePort): void => {
  const post = (reply: EngineReply, transfer: ArrayBuffer[] = []) => port.postMessage(reply, transfer)
  const session = openSession(engine)
  const sync = keepDurable(engine, post)
  const serve = (request: EngineRequest): Uint8Array<ArrayBuffer> | null | Promise<null> => {
    switch (request.kind) {
      case 'run':
        return session.run(request.request)
      case 'begin':
        session.begin(request.session)
        return null
      case 'end':
        session.end(request.session)
        return null
      case 'close':
        return engine.pglite.close().then(() => null)
    }
  }
  const answer = async (request: EngineRequest): Promise<void> => {
    try {
      const served = serve(request)
      // Without a wait: the answer leaves before anything else is looked at.
      const response = served instanceof Promise ? await served : served
      post({ kind: 'answer', response, marks: engine.disk.mark() }, response === null ? [] : [response.buffer])
    } catch (error) {
      post({ kind: 'failed', message: messageOf(error) })
    }
    await sync()
  }
  port.on('message', (request: EngineRequest) => void answer(request))
  post({ kind: 'answer', response: null, marks: engine.disk.mark() })
}
