import type { ActionReceipt } from '@frontdesk/contracts/action'
import type { DialogState } from '@frontdesk/contracts/dialog'
import type { HandoffReason } from '@frontdesk/contracts/handoff'
import type { MessageContent, MessageReply, QuickReply, SlotForm } from '@frontdesk/contracts/message'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import type { Understanding } from '@frontdesk/contracts/understanding'

/** A fact an action needs. `entity` names the entity whose value fills it; `memory` keeps it for later flows. */
export type SlotDefinition = {
  name: string
  label: string
  entity: string | null
  /** Free text is taken as it stands when the slot was asked for (an address, a reason in own words). */
  freeText: boolean
  /** Carried over to other flows under this slot's name (order_number, email). */
  shared: boolean
}

/**
 * An action as the dialog machine sees it: the intent that starts it and the slots it may fill, in the order they are asked.
 * `effect`: it changes something; one without is a look-up, which may interrupt another flow and be asked again.
 * `topic` names it in "Back to your return." ("your return"); without it the bot says "Back to where we were."
 */
export type FlowDefinition = {
  actionId: string
  intent: string
  title: string
  effect: boolean
  topic?: string
  slots: readonly SlotDefinition[]
}

export type IntentInfo = { name: string; title: string; kind: 'flow' | 'social' | 'knowledge' }

export type DialogConfig = {
  flows: readonly FlowDefinition[]
  intents: readonly IntentInfo[]
  /** Lowest probability of the best intent that is acted on; below it the bot searches, then admits failure. */
  acceptProbability: number
  /** Two intents closer than this (difference of probability) are asked about. */
  ambiguityMargin: number
  /** Out-of-scope score from which a message is out of scope. */
  outOfScopeThreshold: number
  shopName: string
}

/** What a filled slot could have been, by slot, so that "the other one" is understood though nobody was asked. */
type Choices = Record<string, { label: string; value: string }[]>

/** What preparing or executing an action came to; the service translates rows of the ledger into these. */
export type ActionOutcome =
  /** More is needed. `options` become quick replies and resolve "the second one". */
  | {
      kind: 'need-slot'
      slot: string
      prompt: string
      options: { label: string; value: string }[]
      form: SlotForm | null
      problem: string | null
      slots: Record<string, string>
      choices?: Choices
    }
  | { kind: 'refused'; code: string; text: string; offer: { actionId: string; label: string } | null; offerPerson: boolean }
  | { kind: 'approval-needed'; text: string }
  | {
      kind: 'answered'
      text: string
      content: MessageContent
      memory: Record<string, string>
      offer: { actionId: string; label: string } | null
    }
  | { kind: 'proposed'; runId: string; text: string; content: MessageContent; slots: Record<string, string>; choices?: Choices }
  | { kind: 'executed'; receipt: ActionReceipt; runId: string; repeated: boolean }
  | { kind: 'cancelled' }
  | { kind: 'unavailable'; text: string }

/** `searched` names where it looked, as read in "I looked in ..." ("our help articles"). */
export type SearchOutcome = { kind: 'answered'; text: string; content: MessageContent } | { kind: 'unsupported'; searched: string }

/** One of several things asked for in a message: the words, and what they mean by themselves. */
export type RequestInMessage = { text: string; understanding: Understanding }

/** `requests` holds what a message asks for where it asks for several things; `text` and `understanding` are those of the whole. */
export type MessageEvent = {
  kind: 'message'
  text: string
  understanding: Understanding
  reply: MessageReply | null
  customerName: string | null
  requests?: readonly RequestInMessage[]
}

export type DialogEvent =
  | MessageEvent
  | { kind: 'action-outcome'; actionId: string; outcome: ActionOutcome }
  | { kind: 'search-outcome'; outcome: SearchOutcome }

export type BotReply = { text: string; content: MessageContent }

/** What must happen next. `wait` ends the turn; after `prepare`, `execute` and `search` the machine is stepped with the outcome. */
export type DialogEffect =
  | { kind: 'wait'; outcome: TurnOutcome }
  | { kind: 'search'; query: string; intent: string | null }
  | { kind: 'prepare'; actionId: string; slots: Record<string, string> }
  | { kind: 'execute'; actionId: string; runId: string }
  | { kind: 'cancel-run'; runId: string; then: 'wait' | 'continue' }
  | { kind: 'hand-off'; reason: HandoffReason }

export type Decision = { rule: string; detail: string }

export type DialogStep = {
  state: DialogState
  /** Messages to post, in order, when the turn finishes. */
  replies: BotReply[]
  effect: DialogEffect
  decisions: Decision[]
}

export type Step = (state: DialogState, event: DialogEvent, config: DialogConfig) => DialogStep
export type { QuickReply }
