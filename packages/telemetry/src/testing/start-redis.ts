import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** A private Redis without persistence, for tests of adapters. */
export type TestRedis = {
  url: string
  /** Stops answering, with its connections open (SIGSTOP); `resume` goes on. */
  pause(): void
  resume(): void
  /** Ends it with SIGKILL; `start` brings an empty one up on the same port. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Why no private Redis can be started here, or null. */
export const whyNoRedis = (): string | null =>
  spawnSync('redis-server', ['--version']).error ? 'skipped: there is no redis-server on the PATH' : null

const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const answersPing = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'))
    const settle = (answered: boolean): void => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('data', () => settle(true)).once('error', () => settle(false))
    socket.setTimeout(500, () => settle(false))
  })

const spawnRedis = async (port: number, dir: string) => {
  const settings = { port, dir, bind: '127.0.0.1', appendonly: 'no', 'maxmemory-policy': 'noeviction' }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn('redis-server', [...args, '--save', ''], { stdio: 'ignore' })
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.removeListener('exit', kill))
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with code ${child.exitCode}`)
    if (await answersPing(port)) return child
    await delay(25)
  }
  throw new Error('redis-server did not come up')
}

/** Starts a private Redis on a free port of this machine; it ends with the process at the latest. */
export const startRedis = async (): Promise<TestRedis> => {
  const dir = await mkdtemp(join(tmpdir(), 'frontdesk-redis-'))
  const port = await findFreePort()
  let child = await spawnRedis(port, dir)
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill,
    start: async () => {
      child = await spawnRedis(port, dir)
    },
    stop: async () => {
      await kill()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
