import { setTimeout as delay } from 'node:timers/promises'

/** Asks again and again until the answer is true; throws after `timeoutMs` with what was waited for. */
export const until = async (
  answer: () => Promise<boolean> | boolean,
  options: { timeoutMs: number; what: string; everyMs?: number },
): Promise<void> => {
  const endAt = performance.now() + options.timeoutMs
  while (!(await answer())) {
    if (performance.now() > endAt) throw new Error(`Waited ${options.timeoutMs} ms in vain for ${options.what}.`)
    await delay(options.everyMs ?? 50)
  }
}
