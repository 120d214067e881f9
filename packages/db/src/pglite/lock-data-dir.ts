import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { AppError } from '@frontdesk/core/errors'

type Holder = { host: string; pid: number; started: string; token: string }

const heartbeatMs = 3000
const staleAfterMs = 12_000

/** When the kernel started this process, '' where it does not say: tells a process from a later one with the same id. */
const startTimeOf = (pid: number): string => {
  try {
    // Field 22 of proc_pid_stat(5), counted from behind the command's closing parenthesis.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const readHolder = (file: string): Holder | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** On this host the process decides; on another one (a container beside this one), or half written, the file's heartbeat does. */
const isAlive = (holder: Holder | null, file: string): boolean => {
  if (holder?.host !== hostname()) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < staleAfterMs
  return isRunning(holder.pid) && startTimeOf(holder.pid) === holder.started
}

const tryCreate = (file: string, text: string): boolean => {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead holder's file away; gives it back should another process have put its own there meanwhile. */
const removeStale = (file: string, stale: Holder | null) => {
  const aside = `${file}.${randomUUID()}`
  renameSync(file, aside)
  const taken = readHolder(aside)
  if (taken !== null && taken.token !== stale?.token) tryCreate(file, JSON.stringify(taken))
  rmSync(aside)
}

const refuse = (dataDir: string, holder: Holder | null) => {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`
  return new AppError('conflict', `The data directory ${dataDir} is in use by ${who}. Stop it first, or choose another directory.`)
}

/**
 * Makes this process the only user of a data directory until the returned function is called or the process dies.
 * Throws `conflict` naming the holder when it is in use.
 */
export const lockDataDir = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'frontdesk.lock')
  const mine: Holder = { host: hostname(), pid: process.pid, started: startTimeOf(process.pid), token: randomUUID() }
  while (!tryCreate(file, JSON.stringify(mine))) {
    const holder = readHolder(file)
    if (isAlive(holder, file)) throw refuse(dataDir, holder)
    removeStale(file, holder)
  }
  const heartbeat = setInterval(() => utimesSync(file, new Date(), new Date()), heartbeatMs)
  heartbeat.unref()
  return () => {
    clearInterval(heartbeat)
    if (readHolder(file)?.token === mine.token) rmSync(file)
  }
}
