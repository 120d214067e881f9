// Open-loop load: messages arrive by the clock, whether or not earlier ones were answered.
// Everything runs on this machine: the desk, its services and this generator.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { parseSent, readHistory, type Session, sendOnce, startSession } from '@frontdesk/tests/harness/api-client'
import { type Acknowledged, addFaults, checkHistory, noFaults } from '@frontdesk/tests/harness/check-history'
import { startDesk } from '@frontdesk/tests/harness/desk'
import { startTestServices } from '@frontdesk/tests/harness/test-services'
import { percentile, report } from './figures.ts'
import { createWorkload } from './workload.ts'

const { values } = parseArgs({
  options: {
    shape: { type: 'string', default: 'embedded' },
    /** Turns a minute. */
    rate: { type: 'string', default: '3000' },
    seconds: { type: 'string', default: '60' },
    warmup: { type: 'string', default: '10' },
    workers: { type: 'string', default: '1' },
    report: { type: 'string' },
  },
})
const shape = values.shape === 'scaled' ? 'scaled' : 'embedded'
const ratePerMinute = Number(values.rate)
const seconds = Number(values.seconds)
const warmupSeconds = Number(values.warmup)
if (!(ratePerMinute > 0 && ratePerMinute <= 60_000 && seconds > 0 && seconds <= 1800))
  throw new Error('--rate is 1 to 60000 a minute, --seconds 1 to 1800.')

const dir = mkdtempSync(path.join(tmpdir(), 'frontdesk-bench-'))
const services = shape === 'scaled' ? await startTestServices('bench') : null
const database = await services?.createDatabase('bench_turns')
const desk = await startDesk({
  shape,
  dir,
  workers: Number(values.workers),
  ...(services && database ? { databaseUrl: database.url, redisUrl: services.redisUrl } : {}),
})

type Client = { session: Session; acknowledged: Acknowledged[]; sent: number; busy: boolean }
// A visitor may send 100 messages a minute; real ones send one every ten seconds or so.
const clients: Client[] = []
for (let count = Math.max(20, Math.ceil(ratePerMinute / 6)); clients.length < count; ) {
  const batch = await Promise.all(Array.from({ length: Math.min(20, count - clients.length) }, () => startSession(desk.baseUrl)))
  for (const session of batch) clients.push({ session, acknowledged: [], sent: 0, busy: false })
}
const workload = createWorkload(1, new Date())

const latencies: number[] = []
const outcomes = new Map<string, number>()
let errors = 0
let unfinished = 0
let cursor = 0

const nextClient = (): Client => {
  for (let tried = 0; tried < clients.length; tried += 1) {
    const client = clients[cursor++ % clients.length]
    if (client && !client.busy) return client
  }
  const client = clients[cursor++ % clients.length]
  if (!client) throw new Error('no clients')
  return client
}

const finished: Pick<Client, 'session' | 'acknowledged'>[] = []

const sendMessage = async (client: Client, scheduledAt: number, measured: boolean): Promise<void> => {
  const index = clients.indexOf(client)
  const message = { clientMessageId: `bench-${index}-${client.sent}`, text: workload.text(index, client.sent) }
  client.sent += 1
  client.busy = true
  // The client may get a new session while this message is on its way.
  const { session, acknowledged } = client
  const answer = await sendOnce(session, message, 30)
  const latencyMs = performance.now() - scheduledAt
  if (answer.status !== 200 && answer.status !== 202) {
    errors += 1
    return
  }
  const sent = parseSent(answer)
  acknowledged.push({ ...message, seq: sent.message.seq })
  // With a person there are no more turns; the visitor's next question starts a new conversation.
  if (sent.outcome === 'escalated' && client.session === session) {
    const next = await startSession(desk.baseUrl)
    if (client.session === session) {
      finished.push({ session, acknowledged })
      client.session = next
      client.acknowledged = []
    }
  } else if (answer.status === 202 && sent.turnId !== null) unfinished += 1
  if (!measured) return
  latencies.push(latencyMs)
  const outcome = sent.outcome ?? 'none'
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
}

/** User and system time of a process so far (clock ticks of 10 ms in /proc). */
const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Busy time of all processors so far, in seconds. */
const machineSeconds = (): number => {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (/^cpu +(.*)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1] ?? '')
    .split(' ')
    .map(Number)
  return (user + nice + system + irq + softirq) / 100
}

const intervalMs = 60_000 / ratePerMinute
const total = Math.round(((seconds + warmupSeconds) * 1000) / intervalMs)
const warmupCount = Math.round((warmupSeconds * 1000) / intervalMs)
const startedAt = performance.now()
const usedBefore = desk.processes.map((process) => cpuSeconds(process.pid()))
const ownBefore = process.cpuUsage()
const machineBefore = machineSeconds()
const running = new Set<Promise<void>>()
for (let index = 0; index < total; index += 1) {
  const dueAt = startedAt + index * intervalMs
  const waitMs = dueAt - performance.now()
  if (waitMs > 1) await delay(waitMs)
  const client = nextClient()
  const run = sendMessage(client, dueAt, index >= warmupCount).finally(() => {
    client.busy = false
    running.delete(run)
  })
  running.add(run)
}
await Promise.all(running)
const tookSeconds = (performance.now() - startedAt) / 1000
const used = desk.processes.map(
  (running, index) => `${running.name} ${(((cpuSeconds(running.pid()) - (usedBefore[index] ?? 0)) * 1000) / total).toFixed(1)}`,
)
const usedByMachine = (((machineSeconds() - machineBefore) * 1000) / total).toFixed(1)
const usedHere = ((process.cpuUsage(ownBefore).user + process.cpuUsage(ownBefore).system) / 1000 / total).toFixed(1)

const faults = noFaults()
for (const client of [...finished, ...clients])
  addFaults(faults, checkHistory(client.acknowledged, (await readHistory(client.session)).messages, false))
await desk.stop()
await database?.drop()
await services?.stop()
if (!process.env.KEEP_DIR) rmSync(dir, { recursive: true, force: true })

const p95 = percentile(latencies, 0.95)
report(
  `Turns, ${shape} shape`,
  [
    ['arrivals a minute (open loop)', ratePerMinute],
    ['measured seconds (after warm-up)', seconds],
    ['turns measured', latencies.length],
    ['turns a minute, achieved', Math.round(((latencies.length + warmupCount) / tookSeconds) * 60)],
    ['send to final message, p50 ms', percentile(latencies, 0.5).toFixed(1)],
    ['send to final message, p95 ms', p95.toFixed(1)],
    ['send to final message, p99 ms', percentile(latencies, 0.99).toFixed(1)],
    ['send to final message, max ms', Math.max(...latencies).toFixed(1)],
    ['processor ms a turn', `${used.join(', ')}, generator ${usedHere}, whole machine ${usedByMachine}`],
    ['conversations', clients.length],
    ['mix', workload.describe],
    ['outcomes', [...outcomes].map(([name, count]) => `${name} ${count}`).join(', ')],
    ['errors', errors],
    ['not finished within 30 s', unfinished],
    [
      'lost / doubled / out of order / unanswered',
      `${faults.lost} / ${faults.doubled} / ${faults.reordered + faults.gaps} / ${faults.unanswered}`,
    ],
  ],
  values.report,
)
for (const detail of faults.details) console.log(`  ${detail}`)
const sound = faults.lost + faults.doubled + faults.reordered + faults.gaps + faults.unanswered + errors + unfinished === 0
process.exit(sound && p95 < 200 ? 0 : 1)
