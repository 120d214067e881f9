import type { DialogState } from '@frontdesk/contracts/dialog'
import type { MessageContent } from '@frontdesk/contracts/message'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import type { BotReply, Decision, DialogEffect, DialogStep } from './types.ts'

/** What a rule did and why, as shown under "Why?". */
export const decide = (rule: string, detail: string): Decision => ({ rule, detail })

/** A bot message. */
export const botReply = (text: string, content: MessageContent = {}): BotReply => ({ text, content })

/** A step with one decision and an effect that goes on within the turn. */
export const goOn = (state: DialogState, effect: DialogEffect, decisions: Decision[], replies: BotReply[] = []): DialogStep => ({
  state,
  replies,
  effect,
  decisions,
})

/** A step that ends the turn. */
export const waitFor = (state: DialogState, outcome: TurnOutcome, decisions: Decision[], replies: BotReply[]): DialogStep => ({
  state,
  replies,
  effect: { kind: 'wait', outcome },
  decisions,
})

/** Puts replies and decisions in front of those of a step. */
export const inFront = (step: DialogStep, decisions: Decision[], replies: BotReply[] = []): DialogStep => ({
  ...step,
  replies: [...replies, ...step.replies],
  decisions: [...decisions, ...step.decisions],
})

/** Chained work of one turn ends here; after it the machine only waits, so that a turn stays under eight steps. */
const lastChainedStep = 5

/** True while a step may start further work without the visitor. */
export const mayChain = (state: DialogState): boolean => state.steps <= lastChainedStep

/** Withdraws a proposed run in the ledger; the turn ends with it or is stepped on with its end. */
export const cancelRun = (runId: string, next: 'wait' | 'continue'): DialogEffect =>
  // biome-ignore lint/suspicious/noThenProperty: a word, never a function, so nothing can await it
  ({ kind: 'cancel-run', runId, then: next })
