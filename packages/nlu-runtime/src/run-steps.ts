import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work in steps of a few milliseconds, so that others may be served in between. */
export type Steps<Result> = Generator<undefined, Result>

/** Milliseconds of work between two turns of the event loop. */
const sliceMs = 10

export const runAtOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Lets the event loop turn every few milliseconds. */
export const runInSlices = async <Result>(steps: Steps<Result>): Promise<Result> => {
  let since = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - since < sliceMs) continue
    await nextTurn()
    since = performance.now()
  }
}
