import { setImmediate as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { forEachAtOnce } from './for-each-at-once.ts'

async function* count(to: number) {
  for (let item = 1; item <= to; item += 1) yield item
}

test('works at as many as it may, and ends when all are done', async () => {
  let running = 0
  let most = 0
  const done: number[] = []
  await forEachAtOnce(count(7), 3, async (item) => {
    running += 1
    most = Math.max(most, running)
    await pause()
    running -= 1
    done.push(item)
  })
  expect(most).toBe(3)
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('begins nothing after a failure, and throws it when the rest is done', async () => {
  const begun: number[] = []
  const done: number[] = []
  const run = forEachAtOnce(count(9), 2, async (item) => {
    begun.push(item)
    await Promise.resolve()
    if (item === 2) throw new Error('The second failed.')
    await Promise.resolve()
    done.push(item)
  })
  await expect(run).rejects.toThrow('The second failed.')
  expect(begun.length).toBeLessThan(5)
  expect(done).toEqual(begun.filter((item) => item !== 2))
})

test('waits for what runs when the items fail', async () => {
  const done: number[] = []
  const items = (async function* () {
    yield 1
    throw new Error('no more')
  })()
  const run = forEachAtOnce(items, 2, async (item) => {
    await Promise.resolve()
    done.push(item)
  })
  await expect(run).rejects.toThrow('no more')
  expect(done).toEqual([1])
})
