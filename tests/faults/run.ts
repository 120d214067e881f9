// Hurts the desk in every way it promises to survive, while clients talk to it, and holds what they were told against
// what is there afterwards. `npm run faults -- [--only NAME] [--messages N] [--clients N] [--report FILE]`
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openPglite, openPostgres } from '@frontdesk/db/client'
import { addFaults, checkHistory, type HistoryFaults, noFaults } from '../harness/check-history.ts'
import { startDesk } from '../harness/desk.ts'
import { startTestServices, type TestServices } from '../harness/test-services.ts'
import { type Errand, runErrand } from './act.ts'
import { countEffects } from './count-effects.ts'
import { type Fault, faults } from './faults.ts'
import { findSlowest } from './find-slowest.ts'
import { pickErrands } from './pick-errands.ts'
import { readSettled, talk } from './talk.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    messages: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '60' },
    report: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const wanted = Number(values.messages)
const clients = Number(values.clients)
const minimumMs = 40_000
const maximumMs = 240_000

/** A small seeded generator (mulberry32). */
const seededRandom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type FaultResult = {
  name: string
  acknowledged: number
  faults: HistoryFaults
  slowest: Awaited<ReturnType<typeof findSlowest>>
  errands: number
  effectFaults: string[]
}

const runFault = async (fault: Fault, services: TestServices | null): Promise<FaultResult> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'frontdesk-fault-'))
  const database = fault.shape === 'scaled' ? await services?.createDatabase('faults') : undefined
  const desk = await startDesk({
    shape: fault.shape,
    dir,
    workers: 2,
    env: { MESSAGES_PER_MINUTE: '100000' },
    ...(database && services ? { databaseUrl: database.url, redisUrl: services.redisUrl } : {}),
  })
  const random = seededRandom(Number(values.seed))
  let stop = false
  const stopped = (): boolean => stop
  const injected = fault.inject({ desk, services, random, stopped })
  const startedAt = performance.now()
  let acknowledgedSoFar = 0
  const talks = Array.from({ length: clients }, (_, index) =>
    talk({
      duplicateShare: fault.duplicateShare,
      random,
      stopped,
      index,
      baseUrl: desk.baseUrl,
      onAcknowledged: () => {
        acknowledgedSoFar += 1
      },
    }),
  )
  const errands: Errand[] = pickErrands(12)
  const errandRuns = errands.map((errand, index) => runErrand(desk.baseUrl, errand, `errand-${index}`))
  while ((acknowledgedSoFar < wanted || performance.now() - startedAt < minimumMs) && performance.now() - startedAt < maximumMs)
    await delay(200)
  stop = true
  await injected
  const finishedTalks = await Promise.all(talks)
  const errandResults = await Promise.all(errandRuns)

  const total = noFaults()
  let acknowledged = 0
  for (const finished of finishedTalks) {
    const messages = await readSettled(finished.session)
    acknowledged += finished.acknowledged.length
    addFaults(total, checkHistory(finished.acknowledged, messages, finished.inOrder))
  }
  await desk.stop()
  const db = database
    ? openPostgres({ url: database.url, poolSize: 2, statementTimeoutMs: 10_000, applicationName: 'faults', onError: () => undefined })
    : await openPglite({ dataDir: path.join(dir, 'data') })
  const effectFaults = await countEffects(db, errandResults)
  const slowest = await findSlowest(db)
  await db.close()
  await database?.drop()
  rmSync(dir, { recursive: true, force: true })
  return { name: fault.name, acknowledged, faults: total, slowest, errands: errandResults.length, effectFaults }
}

const chosen = faults.filter((fault) => !values.only || fault.name.includes(values.only))
if (chosen.length === 0) throw new Error(`No fault is called ${values.only}.`)
const services = chosen.some((fault) => fault.shape === 'scaled') ? await startTestServices('faults') : null
const rows: string[] = [
  '| fault | acknowledged | lost | doubled | reordered | gaps | stuck | slowest answer s | interrupted once, slowest s | actions | effects wrong |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
]
let sound = true
try {
  for (const fault of chosen) {
    const result = await runFault(fault, services)
    const { lost, doubled, reordered, gaps, unanswered } = result.faults
    rows.push(
      `| ${[result.name, result.acknowledged, lost, doubled, reordered, gaps, unanswered, (result.slowest.allMs / 1000).toFixed(1), (result.slowest.interruptedOnceMs / 1000).toFixed(1), result.errands, result.effectFaults.length].join(' | ')} |`,
    )
    console.log(rows.at(-1))
    for (const detail of [...result.faults.details, ...result.effectFaults]) console.log(`  ${detail}`)
    sound &&= lost + doubled + reordered + gaps + unanswered + result.effectFaults.length === 0 && result.acknowledged >= wanted
    if (fault.name.startsWith('kill -9')) sound &&= result.slowest.interruptedOnceMs <= 15_000
  }
} finally {
  await services?.stop()
}
console.log(`\n${rows.join('\n')}`)
if (values.report) {
  mkdirSync(path.dirname(values.report), { recursive: true })
  writeFileSync(
    values.report,
    `# Faults\n\nCommand: \`npm run faults\` (${clients} clients that talk and 12 that run an action, every Confirm pressed twice)\nDate: ${new Date().toISOString().slice(0, 10)}\n\n${rows.join('\n')}\n`,
  )
}
process.exit(sound ? 0 : 1)
