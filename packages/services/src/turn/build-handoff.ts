import type { DialogState } from '@frontdesk/contracts/dialog'
import type { HandoffPacket, HandoffReason } from '@frontdesk/contracts/handoff'
import { summarizeHandoff } from '@frontdesk/core/dialog/summarize-handoff'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'

export type NewHandoff = { id: string; reason: HandoffReason; packet: HandoffPacket }

/** What the agent needs to go on without asking again: summary, slots, customer, last messages, action runs. */
export const buildHandoff = (ctx: Pick<TurnContext, 'newId'>, turn: ClaimedTurn, state: DialogState, reason: HandoffReason): NewHandoff => {
  const lastMessages = [...turn.history, ...turn.messages].slice(-8).map(({ sender, text }) => ({ sender, text }))
  const flow = state.flow ?? state.suspended.at(-1) ?? null
  return {
    id: ctx.newId(),
    reason,
    packet: {
      summary: summarizeHandoff({ state, reason, messages: lastMessages, customerName: turn.customer?.name ?? null }),
      intent: flow?.actionId ?? null,
      slots: flow?.slots ?? {},
      customer: turn.customer,
      orderNumber: flow?.slots['order_number'] ?? state.memory['order_number'] ?? null,
      lastMessages,
      actionRuns: turn.runs.map((run) => ({ actionId: run.actionId, state: run.state, receiptId: run.receiptId })),
    },
  }
}
