import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { bundleSource } from './bundle-source.ts'
import { startThread } from './start-thread.ts'

// Beside the sources, where what npm installed is found.
const folder = mkdtempSync(path.join(import.meta.dirname, 'testing-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text)
  return pathToFileURL(path.join(folder, name))
}

it('runs TypeScript that imports more of it, and what npm installed', async () => {
  write('double.ts', 'export const double = (value: number): number => value * 2')
  const entry = write(
    'entry.ts',
    `import { parentPort, workerData } from 'node:worker_threads'
     import { transformSync } from 'esbuild'
     import { double } from './double.ts'
     const seen: number = workerData
     parentPort?.postMessage([double(seen), typeof transformSync])`,
  )
  const thread = startThread(entry, 21)
  expect(await new Promise((resolve) => thread.once('message', resolve))).toEqual([42, 'function'])
  await thread.terminate()
})

it('leaves a bundle alone, and says what is wrong with a source', () => {
  const bundle = new URL('file:///app/dist/thread.js')
  expect(bundleSource(bundle)).toBe(bundle)
  expect(() => bundleSource(write('broken.ts', "import { gone } from './gone.ts'\ngone()"))).toThrow('Could not resolve "./gone.ts"')
})
