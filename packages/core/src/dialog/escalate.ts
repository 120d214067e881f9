import type { DialogState } from '@frontdesk/contracts/dialog'
import type { HandoffReason } from '@frontdesk/contracts/handoff'
import { botReply, decide } from './make-step.ts'
import type { DialogStep } from './types.ts'

/** Calls a person. The flow stays on the state for the packet; the machine turns the page once it is back. */
export const handOff = (state: DialogState, reason: HandoffReason, detail: string, text: string): DialogStep => ({
  state: { ...state, handedOver: true },
  replies: text === '' ? [] : [botReply(text)],
  effect: { kind: 'hand-off', reason },
  decisions: [decide('handed-over', `${reason}: ${detail}`)],
})
