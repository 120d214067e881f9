import { suggestButtons } from '../buttons.ts'
import { askAgain } from '../flow/reask.ts'
import { readReply } from '../language/read-reply.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule, Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'

/** Goes on with the flow after a pause or an offer of a person; failures are forgiven once. */
export function keepGoing({ state, flow, config }: Scene): DialogStep {
  const again = flow && askAgain(flow, '')
  if (flow && again) return waitFor({ ...state, flow: { ...flow, retries: 1 } }, 'asked', [decide('kept-going', flow.actionId)], [again])
  const quickReplies = suggestButtons(config)
  return waitFor(
    state,
    'asked',
    [decide('asked-what-to-do', 'nothing is under way')],
    [botReply(say('yes-to-nothing', state.turns), { quickReplies })],
  )
}

/** "Keep going", "continue": the open question of the flow again. */
export const continueByWords: Rule = (scene) => (scene.flow && readReply(scene.wording.bare) === 'continue' ? keepGoing(scene) : null)
