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

/** One piece of memory of its own, so that it moves to the other side without a copy. */
const join = (pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> => {
  const [first] = pieces
  return first !== undefined && pieces.length === 1 ? first : new Uint8Array(Buffer.concat(pieces))
}

/** The one session of the engine: statements in the wire protocol, and a clean slate between two sockets. */
const openSession = ({ pglite }: Engine) => {
  let session = 0
  let transactionOpen = false
  const run = async (request: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    // `execProtocolRawSync` would parse the answer once more and keep it in memory for ever. Pieces are views of the engine's memory.
    await pglite.execProtocolRawStream(request, { syncToFs: false, onRawData: (piece) => pieces.push(piece.slice()) })
    const response = join(pieces)
    transactionOpen = leavesTransactionOpen(response)
    return response
  }
  const endTransaction = async () => {
    if (transactionOpen) await run(simpleQuery('ROLLBACK'))
  }
  return {
    run,
    begin: async (next: number) => {
      session = next
      await endTransaction()
      // Statements the last socket prepared, and settings it changed, are forgotten.
      await run(simpleQuery('DISCARD ALL'))
    },
    end: async (ended: number) => {
      if (ended === session) await endTransaction()
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
  const serve = async (request: EngineRequest): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (request.kind === 'run') return session.run(request.request)
    if (request.kind === 'begin') await session.begin(request.session)
    else if (request.kind === 'end') await session.end(request.session)
    else await engine.pglite.close()
    return null
  }
  const answer = async (request: EngineRequest): Promise<void> => {
    try {
      const response = await serve(request)
      post({ kind: 'answer', response, marks: engine.disk.mark() }, response === null ? [] : [response.buffer])
    } catch (error) {
      post({ kind: 'failed', message: messageOf(error) })
    }
    void sync()
  }
  let last = Promise.resolve()
  port.on('message', (request: EngineRequest) => {
    last = last.then(() => answer(request))
  })
  post({ kind: 'answer', response: null, marks: engine.disk.mark() })
}
