type Limits = {
  signal: AbortSignal
  /** For the whole work, in milliseconds. */
  deadlineMs: number
  /** Until `work` calls `begun`, in milliseconds. */
  beginMs: number
}

const timeoutError = (message: string): DOMException => new DOMException(message, 'TimeoutError')

/**
 * Runs `work` with a signal of its own. Rejects with the reason of `signal` when that aborts, and with a `TimeoutError` past a limit, at
 * once even when the work takes no notice.
 */
export const runWithDeadline = async <Result>(
  work: (signal: AbortSignal, begun: () => void) => Promise<Result>,
  { signal, deadlineMs, beginMs }: Limits,
): Promise<Result> => {
  signal.throwIfAborted()
  const abort = new AbortController()
  const pass = (): void => abort.abort(signal.reason)
  signal.addEventListener('abort', pass)
  const whole = setTimeout(() => abort.abort(timeoutError(`Not finished within ${deadlineMs} ms.`)), deadlineMs)
  const begin = setTimeout(() => abort.abort(timeoutError(`Not begun within ${beginMs} ms.`)), Math.min(beginMs, deadlineMs))
  const aborted = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => reject(abort.signal.reason))
  })
  try {
    return await Promise.race([work(abort.signal, () => clearTimeout(begin)), aborted])
  } finally {
    clearTimeout(whole)
    clearTimeout(begin)
    signal.removeEventListener('abort', pass)
  }
}
