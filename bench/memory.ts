// Idle resident memory of the embedded edition, and how long its second start takes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sendOnce, startSession } from '@frontdesk/tests/harness/api-client'
import { startDesk } from '@frontdesk/tests/harness/desk'
import { report } from './figures.ts'

const { values } = parseArgs({ options: { report: { type: 'string' }, 'idle-seconds': { type: 'string', default: '20' } } })
const residentMb = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

const dir = mkdtempSync(path.join(tmpdir(), 'frontdesk-memory-'))
const first = await startDesk({ shape: 'embedded', dir })
await first.stop()
const second = await startDesk({ shape: 'embedded', dir })
const session = await startSession(second.baseUrl)
await sendOnce(session, { clientMessageId: 'memory-1', text: 'what is your return policy' }, 10)
const page = await fetch(second.baseUrl)
await page.text()
await delay(Number(values['idle-seconds']) * 1000)
const idleMb = residentMb(second.process('solo').pid())
await second.stop()
rmSync(dir, { recursive: true, force: true })

report(
  'Embedded edition at rest',
  [
    ['first start to ready, s (seeds, indexes and trains)', (first.startedInMs / 1000).toFixed(1)],
    ['second start to ready, s', (second.startedInMs / 1000).toFixed(1)],
    [`resident memory ${values['idle-seconds']} s after one answer and one page, MB`, idleMb.toFixed(0)],
  ],
  values.report,
)
process.exit(idleMb < 600 && second.startedInMs < 8000 ? 0 : 1)
