import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const sourceLoader = (): string[] => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  return ['--import', new URL('./dist/loader.mjs', tsx).href]
}

/** The heap takes most of the allowance; what lies outside it (buffers, code) is watched from outside. */
const heapMb = (memoryMb: number) => Math.max(64, Math.floor(memoryMb * 0.75))

/** Starts a parser process from a bundle, or from TypeScript source when the URL ends in `.ts`. It gets no environment of ours and no output. */
export const spawnChild = (entryUrl: URL, memoryMb: number): ChildProcess =>
  fork(fileURLToPath(entryUrl), [], {
    execArgv: [`--max-old-space-size=${heapMb(memoryMb)}`, ...(entryUrl.pathname.endsWith('.ts') ? sourceLoader() : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { NODE_ENV: 'production' },
  })
