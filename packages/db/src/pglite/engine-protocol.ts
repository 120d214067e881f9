/** Where the thread finds its data; null: in memory. */
export type EngineThreadData = { folder: string | null }

/**
 * What the thread is asked, in order, each answered once and in the same order. `session` is the number of a socket: the end of one that
 * comes late leaves its successor alone.
 */
export type EngineRequest =
  | { kind: 'begin'; session: number }
  | { kind: 'run'; request: Uint8Array<ArrayBuffer> }
  | { kind: 'end'; session: number }
  | { kind: 'close' }

/** `marks` counts the syncs of the log asked for so far; `durable` comes unasked, once that many are on disk. */
export type EngineReply =
  | { kind: 'answer'; response: Uint8Array<ArrayBuffer> | null; marks: number }
  | { kind: 'failed'; message: string }
  | { kind: 'durable'; marks: number }
  | { kind: 'not-durable'; message: string }
