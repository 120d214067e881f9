import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleSource } from '@frontdesk/threads/bundle-source'

/** The heap takes most of the allowance; what lies outside it (buffers, code) is watched from outside. */
const heapMb = (memoryMb: number) => Math.max(64, Math.floor(memoryMb * 0.75))

/** Starts a parser process from a bundle, or from TypeScript source, which is bundled first. It gets no environment of ours and no output. */
export const spawnChild = (entryUrl: URL, memoryMb: number): ChildProcess =>
  fork(fileURLToPath(bundleSource(entryUrl)), [], {
    execArgv: [`--max-old-space-size=${heapMb(memoryMb)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { NODE_ENV: 'production' },
  })
