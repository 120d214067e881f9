import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { createThreadPool, type ThreadPool } from './thread-pool.ts'

const doubling = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (input) => {
    if (input === 'crash') throw new Error('crashed')
    parentPort.postMessage(input < 0 ? { error: 'negative' } : { output: input * 2 })
  })`

let pool: ThreadPool<number | string, number> | undefined
afterEach(() => pool?.close())
const openPool = (threads: number) => {
  let started = 0
  pool = createThreadPool({
    name: 'doubler',
    threads,
    queueLimit: 10,
    start: () => {
      started += 1
      return new Worker(doubling, { eval: true })
    },
  })
  return { run: pool.run, started: () => started }
}

test('answers each input with its own result, with no more threads than allowed', async () => {
  const { run, started } = openPool(2)
  expect(await Promise.all([1, 2, 3, 4, 5].map((input) => run(input)))).toEqual([2, 4, 6, 8, 10])
  expect(started()).toBe(2)
})

test('serves what is wanted now before what can wait', async () => {
  const { run } = openPool(1)
  const served: string[] = []
  const ask = (input: number, urgency: 'now' | 'later') => run(input, urgency).then(() => served.push(`${urgency} ${input}`))
  // The first is at the thread before the others come.
  await Promise.all([ask(1, 'later'), ask(2, 'later'), ask(3, 'now'), ask(4, 'later'), ask(5, 'now')])
  expect(served).toEqual(['later 1', 'now 3', 'now 5', 'later 2', 'later 4'])
})

test('counts those that wait by their urgency', async () => {
  const { run } = openPool(1)
  const many = Promise.allSettled(Array.from({ length: 12 }, (_, index) => run(index, 'later')))
  expect(await run(1)).toBe(2)
  expect((await many).filter(({ status }) => status === 'rejected')).toHaveLength(1)
})

test('an input that fails fails alone', async () => {
  const { run, started } = openPool(1)
  const results = await Promise.allSettled([run(1), run(-1), run(2)])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(started()).toBe(1)
})

test('a thread that dies fails its input alone and is replaced', async () => {
  const { run, started } = openPool(1)
  const results = await Promise.allSettled([run('crash'), run(2), run(3)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(started()).toBe(2)
})
