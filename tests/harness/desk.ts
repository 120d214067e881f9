import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { until } from './until.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Options for Node itself, for example `--cpu-prof`, to look into a run. */
const nodeArgs = (process.env['DESK_NODE_ARGS'] ?? '').split(' ').filter(Boolean)

/** A running process of the desk: `web`, `worker` (any number) or `solo`. */
export type DeskProcess = {
  name: string
  pid(): number
  kill(signal: NodeJS.Signals): void
  /** Resolves once the process has ended. */
  ended(): Promise<void>
  /** Starts it again after it ended, and waits until it is ready. */
  restart(): Promise<void>
}

export type Desk = {
  shape: 'embedded' | 'scaled'
  baseUrl: string
  processes: DeskProcess[]
  startedInMs: number
  process(name: string): DeskProcess
  stop(): Promise<void>
}

type Options = {
  shape: 'embedded' | 'scaled'
  /** Folder for the embedded database and the logs. */
  dir: string
  databaseUrl?: string
  redisUrl?: string
  workers?: number
  env?: Record<string, string>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const isReady = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

type Spec = { name: string; entry: string; port: number; env: Record<string, string> }

const startProcess = async (spec: Spec, dir: string): Promise<DeskProcess> => {
  let child: ChildProcess
  let ended: Promise<void>
  const start = async (): Promise<void> => {
    const log = createWriteStream(path.join(dir, `${spec.name}.log`), { flags: 'a' })
    child = spawn(process.execPath, [...nodeArgs, path.join(root, spec.entry)], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...spec.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout?.pipe(log)
    child.stderr?.pipe(log)
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    ended = exited
    let gone = false
    void exited.then(() => {
      gone = true
    })
    await until(
      async () => {
        if (gone) throw new Error(`${spec.name} ended at start; see ${path.join(dir, `${spec.name}.log`)}`)
        return isReady(`http://127.0.0.1:${spec.port}`)
      },
      { timeoutMs: 180_000, everyMs: 100, what: `${spec.name} to be ready` },
    )
  }
  await start()
  return {
    name: spec.name,
    pid: () => child.pid ?? -1,
    kill: (signal) => void child.kill(signal),
    ended: () => ended,
    restart: start,
  }
}

/** Starts the built desk on free ports of 127.0.0.1, in one process or as web and workers, and waits until it is ready. */
export const startDesk = async (options: Options): Promise<Desk> => {
  mkdirSync(options.dir, { recursive: true })
  const startedAt = performance.now()
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const shared: Record<string, string> = {
    AUTH_SECRET: 'a-secret-for-tests-on-this-machine-only',
    PUBLIC_URL: baseUrl,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    CONVERSATIONS_PER_MINUTE: '100000',
    ...options.env,
  }
  const processes: DeskProcess[] = []
  const stop = async (): Promise<void> => {
    for (const running of processes) running.kill('SIGTERM')
    await Promise.all(processes.map((running) => running.ended()))
  }
  try {
    if (options.shape === 'embedded') {
      const env = { ...shared, PORT: String(port), DATA_DIR: path.join(options.dir, 'data'), DATABASE_URL: '', REDIS_URL: '' }
      processes.push(await startProcess({ name: 'solo', entry: 'apps/solo/dist/main.js', port, env }, options.dir))
    } else {
      if (!options.databaseUrl || !options.redisUrl) throw new Error('The scaled shape needs databaseUrl and redisUrl.')
      const scaled = { ...shared, DATABASE_URL: options.databaseUrl, REDIS_URL: options.redisUrl }
      for (let index = 1; index <= (options.workers ?? 1); index += 1) {
        const workerPort = await freePort()
        const env = { ...scaled, WORKER_PORT: String(workerPort) }
        processes.push(
          await startProcess({ name: `worker-${index}`, entry: 'apps/worker/dist/main.js', port: workerPort, env }, options.dir),
        )
      }
      processes.push(
        await startProcess({ name: 'web', entry: 'apps/web/dist/server.js', port, env: { ...scaled, PORT: String(port) } }, options.dir),
      )
    }
  } catch (error) {
    await stop()
    throw error
  }
  return {
    shape: options.shape,
    baseUrl,
    processes,
    startedInMs: performance.now() - startedAt,
    process: (name) => {
      const found = processes.find((candidate) => candidate.name === name)
      if (!found) throw new Error(`There is no process ${name}.`)
      return found
    },
    stop,
  }
}
