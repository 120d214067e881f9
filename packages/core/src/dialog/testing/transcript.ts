import { DialogState, emptyDialogState } from '@frontdesk/contracts/dialog'
import type { MessageReply } from '@frontdesk/contracts/message'
import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { expect } from 'vitest'
import { step } from '../step.ts'
import type { ActionOutcome, DialogEffect, DialogEvent, DialogStep, MessageEvent, SearchOutcome } from '../types.ts'
import { sampleConfig } from './sample-config.ts'

export type Spoken = {
  intents?: Record<string, number>
  outOfScope?: number
  /** Entity to the piece of text that names it, or to [piece of text, normalised value]. */
  entities?: Record<string, string | readonly [string, string]>
  reply?: MessageReply
  name?: string
  requests?: MessageEvent['requests']
}

const findEntities = (text: string, entities: Spoken['entities'] = {}): EntityMatch[] =>
  Object.entries(entities).map(([key, named]) => {
    const [piece, value] = typeof named === 'string' ? [named, named] : named
    const start = text.indexOf(piece)
    if (start < 0) throw new Error(`"${piece}" is not in "${text}"`)
    return { entity: key.replace(/\d$/, ''), value, text: piece, start, end: start + piece.length, source: 'list' }
  })

/** A visitor's message; the best intent as a name, or all of them with their probabilities. */
export function says(text: string, intent: string | null = null, spoken: Spoken = {}): MessageEvent {
  const probabilities = spoken.intents ?? (intent ? { [intent]: 0.92 } : { small_talk: 0.08 })
  const intents = Object.entries(probabilities).map(([name, probability]) => ({ name, probability }))
  return {
    kind: 'message',
    text,
    understanding: { intents, outOfScope: spoken.outOfScope ?? 0.1, entities: findEntities(text, spoken.entities), modelVersion: 1 },
    reply: spoken.reply ?? null,
    customerName: spoken.name ?? null,
    ...(spoken.requests ? { requests: spoken.requests } : {}),
  }
}

export const presses = (value: string, label = value): MessageEvent => says(label, null, { reply: { kind: 'quick-reply', value } })
export const submits = (values: Record<string, string>): MessageEvent => says('Form sent', null, { reply: { kind: 'form', values } })
export const confirms = (actionRunId: string): MessageEvent =>
  says('Confirm', null, { reply: { kind: 'confirm', actionRunId, decision: 'confirm' } })
export const refuses = (actionRunId: string): MessageEvent =>
  says('Cancel', null, { reply: { kind: 'confirm', actionRunId, decision: 'cancel' } })

export const results = (actionId: string, outcome: ActionOutcome): DialogEvent => ({ kind: 'action-outcome', actionId, outcome })
export const finds = (outcome: SearchOutcome): DialogEvent => ({ kind: 'search-outcome', outcome })
export const findsAnswer = (text: string): DialogEvent => finds({ kind: 'answered', text, content: {} })
export const findsNothing: DialogEvent = finds({ kind: 'unsupported', searched: 'our help articles' })

/** What a row expects: parts of the effect, patterns that some reply must match, rules that fired, parts of the state. */
export type Expectation = {
  effect: Partial<DialogEffect> & { kind: DialogEffect['kind'] }
  says?: RegExp | RegExp[]
  silent?: true
  rules?: string[]
  buttons?: string[]
  state?: object
}

export type Row = readonly [event: DialogEvent, expectation: Expectation]

function check(stepped: DialogStep, expected: Expectation, where: string): void {
  const told = stepped.replies.map(({ text }) => text).join('\n')
  expect.soft(stepped.effect, where).toMatchObject(expected.effect)
  for (const pattern of expected.says ? [expected.says].flat() : []) expect.soft(told, where).toMatch(pattern)
  if (expected.silent) expect.soft(stepped.replies, where).toEqual([])
  const fired = stepped.decisions.map(({ rule }) => rule)
  for (const rule of expected.rules ?? []) expect.soft(fired, where).toContain(rule)
  const buttons = stepped.replies.at(-1)?.content.quickReplies?.map(({ value }) => value) ?? []
  if (expected.buttons) expect.soft(buttons, where).toEqual(expect.arrayContaining(expected.buttons))
  if (expected.state) expect.soft(stepped.state, where).toMatchObject(expected.state)
  expect.soft(DialogState.parse(JSON.parse(JSON.stringify(stepped.state))), where).toStrictEqual(stepped.state)
}

/** Plays events through the machine, from an empty state or a given one, and checks every step. */
export function play(rows: readonly Row[], from: DialogState = emptyDialogState): DialogState {
  return rows.reduce((state, [event, expected], index) => {
    const stepped = step(state, event, sampleConfig)
    check(stepped, expected, `row ${index + 1}: ${event.kind === 'message' ? event.text : `${event.kind} ${event.outcome.kind}`}`)
    return stepped.state
  }, from)
}
