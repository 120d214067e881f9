// Plays the customer sides of recorded dialogs through the HTTP API and counts how each message ended.
// Paths come from variables: MULTIDOGO_FILE (JSONL {id, turns:[{text}]}), TRANSCRIPTS_FILE (JSONL {turns:[[role, text]]}).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { maxMessageLength } from '@frontdesk/contracts/message'
import { turnDeadlineMs } from '@frontdesk/contracts/turn'
import { parseSent, request, type Session, sendOnce, startSession } from '@frontdesk/tests/harness/api-client'
import { startDesk } from '@frontdesk/tests/harness/desk'
import { z } from 'zod'
import { percentile, report } from './figures.ts'

const { values } = parseArgs({
  options: { report: { type: 'string' }, limit: { type: 'string', default: '1000' }, parallel: { type: 'string', default: '8' } },
})

const Multidogo = z.object({ id: z.string(), turns: z.array(z.object({ text: z.string() })) })
const Transcript = z.object({ turns: z.array(z.tuple([z.string(), z.string().nullable()])) })

const readLines = (file: string | undefined): unknown[] =>
  file
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : []

const clean = (texts: string[]): string[] => texts.map((text) => text.trim().slice(0, maxMessageLength)).filter((text) => text.length > 0)
const dialogs = [
  ...readLines(process.env['MULTIDOGO_FILE']).map((line) => clean(Multidogo.parse(line).turns.map((turn) => turn.text))),
  ...readLines(process.env['TRANSCRIPTS_FILE']).map((line) =>
    clean(Transcript.parse(line).turns.flatMap(([role, text]) => (role === 'user' && text ? [text] : []))),
  ),
].slice(0, Number(values.limit))
if (dialogs.length === 0) throw new Error('Name the dialogs in MULTIDOGO_FILE or TRANSCRIPTS_FILE.')

const dir = mkdtempSync(path.join(tmpdir(), 'frontdesk-dialogs-'))
const desk = await startDesk({ shape: 'embedded', dir, env: { MESSAGES_PER_MINUTE: '100000' } })
const outcomes = new Map<string, number>()
const latencies: number[] = []
const problems: string[] = []
let messages = 0
let toPerson = 0
let late = 0

const play = async (dialog: string[], dialogIndex: number): Promise<void> => {
  let session: Session = await startSession(desk.baseUrl)
  for (const [index, text] of dialog.entries()) {
    messages += 1
    const startedAt = performance.now()
    const answer = await sendOnce(session, { clientMessageId: `dialog-${dialogIndex}-${index}`, text }, 30)
    const ms = performance.now() - startedAt
    if (answer.status !== 200 && answer.status !== 202) {
      problems.push(`${answer.status} for ${JSON.stringify(text.slice(0, 60))}`)
      continue
    }
    const sent = parseSent(answer)
    const outcome = sent.turnId === null ? 'with a person' : (sent.outcome ?? 'unfinished')
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    latencies.push(ms)
    if (sent.turnId !== null && (ms > turnDeadlineMs || outcome === 'unfinished')) late += 1
    if (sent.turnId !== null && (sent.messages ?? []).length === 0) problems.push(`no reply to ${JSON.stringify(text.slice(0, 60))}`)
    if (outcome === 'escalated') {
      // The customer goes on: the rest of the dialog is played to the bot again, from a fresh conversation.
      toPerson += 1
      await request('GET', `${desk.baseUrl}/v1/conversations/${session.conversationId}`, { token: session.token })
      session = await startSession(desk.baseUrl)
    }
  }
}

let next = 0
const player = async (): Promise<void> => {
  while (next < dialogs.length) {
    const index = next++
    await play(dialogs[index] ?? [], index)
  }
}
await Promise.all(Array.from({ length: Number(values.parallel) }, player))
await desk.stop()
rmSync(dir, { recursive: true, force: true })

const share = (count: number): string => `${count} (${((100 * count) / messages).toFixed(1)} %)`
report(
  'Customer sides of recorded dialogs',
  [
    ['dialogs', dialogs.length],
    ['messages', messages],
    ...[...outcomes].sort((a, b) => b[1] - a[1]).map(([name, count]): [string, string] => [`ended ${name}`, share(count)]),
    ['conversations handed to a person', toPerson],
    ['past their deadline or unfinished', late],
    ['errors', problems.length],
    ['p50 / p95 ms', `${percentile(latencies, 0.5).toFixed(1)} / ${percentile(latencies, 0.95).toFixed(1)}`],
  ],
  values.report,
)
for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`)
process.exit(problems.length + late + (outcomes.get('failed') ?? 0) === 0 ? 0 : 1)
