// Kills the worker or its parser at random points of syncs, again and again, and holds what is there at last against a sync that nobody
// disturbed: nothing may be missing, nothing twice. `npm run faults:ingest -- [--kills N] [--seed N] [--report FILE]`
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { report } from './figures.ts'
import { servePages } from './ingest/serve-pages.ts'

const { values } = parseArgs({
  options: {
    report: { type: 'string' },
    kills: { type: 'string', default: '50' },
    pages: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
})
const [wanted, count] = [Number(values.kills), Number(values.pages)]
const pages = await servePages(count)
const migrations = path.resolve(import.meta.dirname, '../prisma/migrations')
const dirs = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'frontdesk-ingest-faults-')))
const [dir = '', cleanDir = ''] = dirs

let state = Number(values.seed)
/** A small seeded generator (mulberry32). */
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

type Started = { child: ChildProcess; started: Promise<void>; ended: Promise<string> }

const start = (dataDir: string): Started => {
  const script = path.join(import.meta.dirname, 'ingest/sync-until-killed.ts')
  const child = spawn(process.execPath, [...process.execArgv, script, dataDir, pages.sitemapUrl, migrations], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let onStart = (): void => undefined
  const started = new Promise<void>((resolve) => {
    onStart = resolve
  })
  child.stdout?.on('data', (data) => {
    output += data
    if (output.includes('started')) onStart()
  })
  const ended = new Promise<string>((resolve) => child.once('exit', () => resolve(output.split('\n')[1] ?? '')))
  return { child, started: Promise.race([started, ended.then(() => undefined)]), ended }
}

const parserOf = (pid: number): number | null => {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]) || null
  } catch {
    return null
  }
}

const kill = (pid: number): boolean => {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

const killed = { worker: 0, parser: 0, finished: 0 }
while (killed.worker + killed.parser < wanted) {
  const { child, started, ended } = start(dir)
  await started
  for (let going = true; going; ) {
    const result = await Promise.race([ended, wait(50 + random() * 1200).then(() => null)])
    const pid = child.pid ?? -1
    const parser = random() < 0.4 ? parserOf(pid) : null
    if (result !== null) {
      // It got to the end before it was hurt: there is something new to read.
      killed.finished += 1
      for (let number = 1; number <= count; number += 1) if (random() < 0.5) pages.change(number)
      going = false
    } else if (parser !== null) killed.parser += kill(parser) ? 1 : 0
    else {
      killed.worker += kill(pid) ? 1 : 0
      await ended
      going = false
    }
  }
}
const hurt = JSON.parse(await start(dir).ended)
const clean = JSON.parse(await start(cleanDir).ended)
const missing = clean.passages.filter(
  (one: unknown) => !hurt.passages.some((other: unknown) => JSON.stringify(other) === JSON.stringify(one)),
).length
const extra = hurt.passages.length - (clean.passages.length - missing)
report(
  'Syncs whose worker or parser is killed',
  [
    ['worker killed', killed.worker],
    ['parser killed', killed.parser],
    ['syncs that ended between', killed.finished],
    ['pages / passages', `${count} / ${clean.passages.length}`],
    ['passages missing or different', missing],
    ['passages too many', extra],
    ['left half done', JSON.stringify(hurt.rest)],
    ['last sync', hurt.run.state],
  ],
  values.report,
)
await pages.close()
for (const one of dirs) rmSync(one, { recursive: true, force: true })
const isWhole = Object.values(hurt.rest).every((left) => left === 0)
process.exit(missing === 0 && extra === 0 && isWhole && hurt.run.state === 'done' ? 0 : 1)
