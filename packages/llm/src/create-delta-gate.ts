import { isNoAnswer, mayBecomeNoAnswer } from './no-answer.ts'

/** What a visitor sees of an answer in the making. */
export type DeltaGate = {
  push(text: string): void
  /** Lets through what is still held back, then nothing more. */
  finish(): void
  /** Lets nothing more through. */
  drop(): void
  /** True once anything was let through. */
  emitted(): boolean
}

/**
 * Gathers the pieces of a streamed answer and passes them on at most every `everyMs`, the first at once; holds back what may turn
 * out to be the sign for "no answer".
 */
export const createDeltaGate = (onDelta: (text: string) => void, everyMs: number): DeltaGate => {
  let seen = ''
  let held = ''
  let emitted = false
  let closed = false
  let timer: NodeJS.Timeout | null = null

  const flush = (): void => {
    timer = null
    if (closed || held === '') return
    const text = held
    held = ''
    emitted = true
    timer = setTimeout(flush, everyMs)
    onDelta(text)
  }
  const close = (): void => {
    closed = true
    if (timer) clearTimeout(timer)
  }
  return {
    push: (text) => {
      if (closed) return
      seen += text
      held += text
      if (!timer && !mayBecomeNoAnswer(seen)) flush()
    },
    finish: () => {
      if (!isNoAnswer(seen)) flush()
      close()
    },
    drop: close,
    emitted: () => emitted,
  }
}
