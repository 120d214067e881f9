import type { DialogState, FlowState } from '@frontdesk/contracts/dialog'
import type { MessageContent } from '@frontdesk/contracts/message'
import { reask } from '../flow/reask.ts'
import { prepareFlow } from '../flow/start-flow.ts'
import { matchOption } from '../language/match-option.ts'
import { botReply, decide, mayChain, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { ActionOutcome, DialogStep } from '../types.ts'

type NeedSlot = Extract<ActionOutcome, { kind: 'need-slot' }>

/** What the visitor said before the options were known often names one of them: "return the blue jacket". */
function takeHeard(state: DialogState, flow: FlowState, outcome: NeedSlot): DialogStep | null {
  if (flow.tried.includes(outcome.slot) || flow.heard === '' || outcome.options.length < 2 || !mayChain(state)) return null
  const match = matchOption(flow.heard, outcome.options)
  if (match?.kind !== 'one') return null
  const slots = { ...flow.slots, [outcome.slot]: match.option.value }
  const next = { ...flow, slots, lastFilled: outcome.slot, tried: [...flow.tried, outcome.slot] }
  return prepareFlow(state, next, [decide('slot-filled', `${outcome.slot} = ${match.option.value}, named before: "${match.option.label}"`)])
}

/** More is needed: take it from what was said, else ask. The same slot asked again is a failed attempt. */
export function stepNeedSlot(before: DialogState, flow: FlowState, outcome: NeedSlot): DialogStep {
  const { slot, prompt, options, form, problem } = outcome
  const { [slot]: _, ...slots } = outcome.slots
  const { [slot]: __, ...memory } = before.memory
  const failed = flow.awaiting === slot && flow.slots[slot] !== undefined
  const content: MessageContent = { ...(options.length > 0 ? { quickReplies: options } : {}), ...(form ? { form } : {}) }
  const next: FlowState = {
    ...flow,
    slots,
    awaiting: slot,
    options,
    lastOptions: { ...flow.lastOptions, ...outcome.choices, ...(options.length > 0 ? { [slot]: options } : {}) },
    question: { text: prompt, content },
    runId: null,
    retries: failed ? flow.retries : 0,
  }
  const state: DialogState = { ...before, memory }
  if (failed) return reask(state, next, problem ?? say('slot-unusable', state.turns), [])
  const heard = problem === null ? takeHeard(state, next, outcome) : null
  if (heard) return heard
  const text = problem === null ? prompt : `${problem} ${prompt}`
  return waitFor({ ...state, flow: next }, 'asked', [decide('slot-asked', `${flow.actionId}: ${slot}`)], [botReply(text, content)])
}
