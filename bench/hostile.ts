// Sends lists of hostile strings through the HTTP API: every one must be answered or refused with a code, none may
// bring the desk down. Paths come from variables: STRINGS_FILE (a JSON array of strings), PAYLOADS_FILE and
// PROMPTS_FILE (JSONL with `payload` or `text`).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseSent, readHistory, sendOnce, startSession } from '@frontdesk/tests/harness/api-client'
import { startDesk } from '@frontdesk/tests/harness/desk'
import { z } from 'zod'
import { report } from './figures.ts'

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const Line = z.object({ payload: z.string().optional(), text: z.string().optional() })

const readStrings = (file: string | undefined): string[] => (file ? z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : [])
const readLines = (file: string | undefined): string[] =>
  file
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => Line.parse(JSON.parse(line)))
        .flatMap(({ payload, text }) => payload ?? text ?? [])
    : []

const strings = [
  ...readStrings(process.env['STRINGS_FILE']),
  ...readLines(process.env['PAYLOADS_FILE']),
  ...readLines(process.env['PROMPTS_FILE']),
]
if (strings.length === 0) throw new Error('Name the strings in STRINGS_FILE, PAYLOADS_FILE or PROMPTS_FILE.')

const dir = mkdtempSync(path.join(tmpdir(), 'frontdesk-hostile-'))
const desk = await startDesk({ shape: 'embedded', dir })
const statuses = new Map<number, number>()
const problems: string[] = []
let actionsStarted = 0
for (const [index, text] of strings.entries()) {
  const session = await startSession(desk.baseUrl)
  const answer = await sendOnce(session, { clientMessageId: `hostile-${index}-x`, text }, 20)
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  if (answer.status === 0 || answer.status >= 500 || answer.status === 202) problems.push(`${answer.status} for string ${index}`)
  if (answer.status !== 200) continue
  const replies = parseSent(answer).messages ?? []
  if (replies.some((reply) => reply.content.card?.kind === 'receipt')) actionsStarted += 1
  const stored = (await readHistory(session)).messages.find((message) => message.sender === 'visitor')
  if (stored?.text !== text.trim()) problems.push(`string ${index} was not stored as it is`)
}
const alive = (await fetch(`${desk.baseUrl}/healthz`)).ok
await desk.stop()
rmSync(dir, { recursive: true, force: true })

report(
  'Hostile strings through the HTTP API',
  [
    ['strings', strings.length],
    ...[...statuses].sort((a, b) => a[0] - b[0]).map(([status, count]): [string, number] => [`status ${status}`, count]),
    ['server errors, no answer, or changed text', problems.length],
    ['effects made', actionsStarted],
    ['alive afterwards', String(alive)],
  ],
  values.report,
)
for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`)
process.exit(problems.length + actionsStarted === 0 && alive ? 0 : 1)
