import { personButton } from './buttons.ts'
import { stepActionOutcome } from './outcomes/step-action-outcome.ts'
import { stepSearchOutcome } from './outcomes/step-search-outcome.ts'
import { stepMessage } from './step-message.ts'
import type { DialogStep, Step } from './types.ts'

/** To somebody who is angry, the way to a person is shown under whatever the turn ends with. */
function keepPersonInReach(step: DialogStep): DialogStep {
  const last = step.replies.at(-1)
  const buttons = last?.content.quickReplies ?? []
  if (!last || step.state.anger === 0 || step.effect.kind !== 'wait' || buttons.some(({ value }) => value === personButton.value))
    return step
  const reply = { ...last, content: { ...last.content, quickReplies: [...buttons, personButton] } }
  return { ...step, replies: [...step.replies.slice(0, -1), reply] }
}

/**
 * Decides what follows from one event: pure, and the only place where a conversation's course is decided.
 * A message starts a turn; the effect's outcome is stepped with until `wait` or `hand-off` ends it, in eight steps at most.
 */
export const step: Step = (before, event, config) => {
  const state = { ...before, steps: event.kind === 'message' ? 1 : before.steps + 1 }
  if (event.kind === 'message') return keepPersonInReach(stepMessage(state, event, config))
  if (event.kind === 'action-outcome') return keepPersonInReach(stepActionOutcome(state, event.actionId, event.outcome, config))
  return keepPersonInReach(stepSearchOutcome(state, event.outcome, config))
}
