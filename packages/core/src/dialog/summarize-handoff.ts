import type { DialogState, FinishedFlow, FlowState } from '@frontdesk/contracts/dialog'
import type { HandoffReason } from '@frontdesk/contracts/handoff'

export type HandoffStory = {
  state: DialogState
  reason: HandoffReason
  /** Oldest first. */
  messages: readonly { sender: string; text: string }[]
  customerName: string | null
}

const reasons: Record<HandoffReason, string> = {
  requested: 'asked for a person',
  anger: 'is upset',
  'not-understood': 'could not make themselves understood to the bot',
  'no-answer': 'asked something the help articles do not answer',
  'approval-needed': 'asks for something that needs approval',
  'action-failed': 'asked for something that could not be completed',
  policy: 'was refused by policy and wants a person to look at it',
  'turn-failed': 'wrote something the bot failed to answer in time',
}

const inWords = (name: string) => name.replaceAll('_', ' ')
const longestQuote = 160

/** A slot's value as the visitor saw it: the label of the option picked, else the value itself. */
const readable = ({ lastOptions }: Pick<FlowState, 'lastOptions'>, slot: string, value: string) =>
  lastOptions[slot]?.find((option) => option.value === value)?.label ?? value

/** Internal ids say nothing to an agent: values picked from options are shown by label, ids without one are left out. */
const looksInternal = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(value)

function describeSlots(flow: Pick<FlowState, 'slots' | 'lastOptions'>): string {
  const known = Object.entries(flow.slots)
    .map(([slot, value]) => [inWords(slot), readable(flow, slot, value)] as const)
    .filter(([, value]) => !looksInternal(value))
    .map(([slot, value]) => `${slot} ${inWords(value)}`)
  return known.length > 0 ? ` (${known.join(', ')})` : ''
}

function describeFlow(flow: FlowState): string {
  const stage = flow.runId ? ', not confirmed yet' : flow.awaiting ? `, ${inWords(flow.awaiting)} still open` : ''
  return `under way: ${inWords(flow.actionId)}${describeSlots(flow)}${stage}`
}

const describeFinished = (flow: FinishedFlow) =>
  `last dealt with: ${inWords(flow.actionId)}${describeSlots(flow)}${flow.runId ? ', carried out' : ''}`

function describeTask({ flow, suspended, finished, memory }: DialogState): string | null {
  const current = flow ?? suspended.at(-1) ?? null
  if (current) return describeFlow(current)
  if (finished) return describeFinished(finished)
  return memory.order_number ? `order ${memory.order_number}` : null
}

const quote = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1).trimEnd()}…` : line
}

/** Says in one or two plain sentences who is handed over, why, what was under way and what was written last. */
export function summarizeHandoff({ state, reason, messages, customerName }: HandoffStory): string {
  const task = describeTask(state)
  const first = `${customerName ?? 'The visitor'} ${reasons[reason]}${task ? `; ${task}` : ''}.`
  const last = messages.findLast(({ sender }) => sender === 'visitor')
  return last ? `${first} Last message: “${quote(last.text)}”` : first
}
