import type { DialogState } from '@frontdesk/contracts/dialog'
import { forgetServed, queueRequests } from './requests/queue-requests.ts'
import { readRequests } from './requests/read-requests.ts'
import { answerDisambiguation } from './rules/answer-disambiguation.ts'
import { answerOffer } from './rules/answer-offer.ts'
import { answerWhatToChange } from './rules/answer-what-to-change.ts'
import { askWhichIntent } from './rules/ask-which-intent.ts'
import { answerConfirmation, answerConfirmationByIntent, pressConfirm } from './rules/confirm-run.ts'
import { correctSlot } from './rules/correct-slot.ts'
import { declineForeign } from './rules/decline-foreign.ts'
import { fillAwaited } from './rules/fill-awaited.ts'
import { followFact } from './rules/follow-fact.ts'
import { followIntent } from './rules/follow-intent.ts'
import { followUp } from './rules/follow-up.ts'
import { continueByWords } from './rules/keep-going.ts'
import { apologize, escalateAnger } from './rules/meet-anger.ts'
import { pressButton } from './rules/press-button.ts'
import { requestPerson } from './rules/request-person.ts'
import { searchUnsure } from './rules/search-knowledge.ts'
import { stayInFlow } from './rules/stay-in-flow.ts'
import { stopByWords } from './rules/stop-flow.ts'
import { submitForm } from './rules/submit-form.ts'
import { undoByWords } from './rules/undo-by-words.ts'
import { waitByWords } from './rules/wait-by-words.ts'
import { type Rule, readScene, type Scene } from './scene.ts'
import type { DialogConfig, DialogStep, MessageEvent } from './types.ts'

/** Every rule for a visitor message, in order of precedence: the first that answers decides; after the last the message is looked up. */
export const messageRules: readonly Rule[] = [
  pressConfirm,
  submitForm,
  pressButton,
  requestPerson,
  escalateAnger,
  stopByWords,
  answerDisambiguation,
  answerOffer,
  answerConfirmation,
  continueByWords,
  waitByWords,
  undoByWords,
  declineForeign,
  answerWhatToChange,
  fillAwaited,
  correctSlot,
  answerConfirmationByIntent,
  followUp,
  askWhichIntent,
  followIntent,
  followFact,
  stayInFlow,
]

function decideFor(scene: Scene): DialogStep {
  for (const rule of messageRules) {
    const step = rule(scene)
    if (step) return step
  }
  return searchUnsure(scene)
}

/** Decides what a visitor message leads to. */
export function stepMessage(state: DialogState, event: MessageEvent, config: DialogConfig): DialogStep {
  const whole = readScene(state, event, config)
  const [first, ...others] = readRequests(state, whole, event)
  if (!first) return forgetServed(apologize(whole, decideFor(whole)), whole)
  const { scene } = first
  return queueRequests(apologize(scene, decideFor(scene)), first, others)
}
