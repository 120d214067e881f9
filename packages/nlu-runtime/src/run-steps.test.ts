import { expect, it } from 'vitest'
import { runAtOnce, runInSlices, type Steps } from './run-steps.ts'

function* work(seen: string[], busyMs: number): Steps<number> {
  for (let step = 0; step < 5; step += 1) {
    const until = performance.now() + busyMs
    while (performance.now() < until);
    seen.push('step')
    yield undefined
  }
  return 42
}

it('runs all steps at once, or lets others in between', async () => {
  const seen: string[] = []
  expect(runAtOnce(work(seen, 0))).toBe(42)
  const turns = setInterval(() => seen.push('other'), 0)
  seen.length = 0
  expect(await runInSlices(work(seen, 15))).toBe(42)
  clearInterval(turns)
  expect(seen.filter((what) => what === 'step')).toHaveLength(5)
  expect(seen.indexOf('other')).toBeLessThan(seen.lastIndexOf('step'))
  expect(seen).toContain('other')
})

it('passes on what a step throws', async () => {
  function* broken(): Steps<number> {
    yield undefined
    throw new Error('broken')
  }
  expect(() => runAtOnce(broken())).toThrow('broken')
  await expect(runInSlices(broken())).rejects.toThrow('broken')
})
