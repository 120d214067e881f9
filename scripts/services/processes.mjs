import { execFile, spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

/** @typedef {{ uid: number, gid: number }} Account */
/** @typedef {{ account?: Account | undefined, cwd?: string, input?: string }} CommandOptions */

const execFileAsync = promisify(execFile)

/** Runs a command to its end and returns what it printed; a failure carries the end of its output. Files it makes are world readable.
 * @param {string} command @param {string[]} args @param {CommandOptions} [options] @returns {Promise<string>} */
export async function runCommand(command, args, { account, cwd, input } = {}) {
  const finished = execFileAsync('/bin/sh', ['-c', 'umask 022 && exec "$@"', 'sh', command, ...args], {
    ...account,
    cwd: cwd ?? '/',
    env: { ...environmentWithoutPostgres(), LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  })
  // A command that ends without reading its input says why through its exit code.
  finished.child.stdin?.on('error', () => {})
  finished.child.stdin?.end(input ?? '')
  try {
    return (await finished).stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error)
    throw new Error(`${command} ${args.join(' ')} failed:\n${lastLines(stdout + stderr)}`, { cause: error })
  }
}

/** Starts a server that outlives this process, its output appended to `logFile`, and waits until `isReady`; a server that ends first, or
 * is not ready within two minutes, leaves nothing behind.
 * @param {{ command: string, args: string[], logFile: string, account: Account | undefined, isReady: () => boolean | Promise<boolean> }} server */
export async function startServer({ command, args, logFile, account, isReady }) {
  const log = openSync(logFile, 'a')
  const { size: logStart } = fstatSync(log)
  const child = spawn(command, args, {
    ...account,
    detached: true,
    cwd: '/',
    env: { ...environmentWithoutPostgres(), LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const hasEndedEarly = () => child.exitCode !== null || child.signalCode !== null
  try {
    await waitUntil(`${command} to answer`, 120_000, async () => hasEndedEarly() || (await isReady()))
    if (hasEndedEarly()) throw new Error(`${command} ended instead of starting`)
  } catch (error) {
    child.kill('SIGKILL')
    const output = readFileSync(logFile).subarray(logStart).toString()
    throw new Error(`${error instanceof Error ? error.message : error}; ${logFile} says:\n${lastLines(output)}`, { cause: error })
  }
}

/** The live process named by the first line of `pidFile`, only when `argument` is on its command line: pids are reused.
 * @param {string} pidFile @param {string} argument @returns {number | undefined} */
export function findProcess(pidFile, argument) {
  const pid = Number.parseInt(readIfExists(pidFile) ?? '', 10)
  const isOurs = pid > 0 && readIfExists(`/proc/${pid}/cmdline`)?.split('\0').includes(argument)
  return isOurs ? pid : undefined
}

/** Signals a process and waits until it is gone; SIGKILL takes its children along.
 * @param {number} pid @param {NodeJS.Signals} signal */
export async function endProcess(pid, signal) {
  const children =
    signal === 'SIGKILL' ? (readIfExists(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number) : []
  for (const target of [pid, ...children]) signalProcess(target, signal)
  await waitUntil(`process ${pid} to end`, 60_000, () => [pid, ...children].every(hasEnded))
}

/** @param {string} what @param {number} timeoutMs @param {() => boolean | Promise<boolean>} check */
export async function waitUntil(what, timeoutMs, check) {
  const deadline = Date.now() + timeoutMs
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${what}`)
    await delay(25)
  }
}

/** Sends `request` to a local port and resolves with the first bytes of the reply, or undefined when nobody listens.
 * @param {number} port @param {string} request @returns {Promise<string | undefined>} */
export function askPort(port, request) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    const finish = (/** @type {string | undefined} */ reply) => {
      resolve(reply)
      socket.destroy()
    }
    socket.setTimeout(1000, () => finish(''))
    socket.once('data', (data) => finish(data.toString('latin1')))
    socket.once('error', () => finish(undefined))
    socket.once('close', () => finish(''))
  })
}

/** Throws unless `port` is free, so that nobody else's server is ever taken for ours.
 * @param {number} port */
export async function assertPortFree(port) {
  if ((await askPort(port, '\n')) !== undefined)
    throw new Error(`Port ${port} on 127.0.0.1 is in use by another program; choose another one`)
}

/** @param {string} file @returns {string | undefined} */
export function readIfExists(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}

/** An ended process that nobody has collected yet (a zombie) has an empty command line.
 * @param {number} pid */
function hasEnded(pid) {
  return !existsSync(`/proc/${pid}`) || readIfExists(`/proc/${pid}/cmdline`) === ''
}

/** Variables such as PGPORT or PGOPTIONS would change what the tools do. */
function environmentWithoutPostgres() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')))
}

/** @param {string} text */
function lastLines(text) {
  return text.trimEnd().split('\n').slice(-20).join('\n')
}
