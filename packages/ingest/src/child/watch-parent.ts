import { Worker } from 'node:worker_threads'

// Runs beside the parser, whose event loop stands still while it reads a hostile file and would never hear that its parent is gone.
const watch = `
const parent = process.ppid
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 500)
`

/** Ends this process soon after its parent has, however the parent ended. */
export const watchParent = (): void => {
  new Worker(watch, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref()
}
