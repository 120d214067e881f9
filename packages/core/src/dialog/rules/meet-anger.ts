import type { DialogState } from '@frontdesk/contracts/dialog'
import { personButton, suggestButtons } from '../buttons.ts'
import { handOff } from '../escalate.ts'
import { returnToFlow } from '../flow/reask.ts'
import { botReply, decide, inFront, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule, Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'

/** The second angry message of a conversation goes to a person. */
export const escalateAnger: Rule = ({ state, anger, wording }) => {
  if (anger !== 'strong' || state.anger === 0) return null
  return handOff({ ...state, anger: state.anger + 1 }, 'anger', `"${wording.text}"`, say('connecting-after-anger', state.turns))
}

/** A complaint without a task: an apology and the offer of a person; in a flow the open question stands. */
export function complain(scene: Scene): DialogStep {
  const { state, flow, config } = scene
  const next: DialogState = { ...state, anger: Math.max(1, state.anger) }
  const note = decide('complaint-met', `anger ${next.anger}`)
  if (flow) return returnToFlow(waitFor(next, 'answered', [note], [botReply(say('sorry-in-flow', state.turns))]), config)
  const quickReplies = [personButton, ...suggestButtons(config)]
  return waitFor({ ...next, offeredPerson: 'anger' }, 'asked', [note], [botReply(say('sorry-complaint', state.turns), { quickReplies })])
}

/** Apologises once where an angry message asks for something, in front of what is done about it. */
export function apologize(scene: Scene, step: DialogStep): DialogStep {
  const serves = step.effect.kind === 'prepare' || step.effect.kind === 'search' || step.effect.kind === 'wait'
  if (scene.anger === 'none' || scene.state.anger > 0 || step.state.anger > 0 || !serves) return step
  const state = { ...step.state, anger: 1 }
  const key = step.effect.kind === 'wait' ? 'sorry-in-flow' : 'sorry-serving'
  return inFront({ ...step, state }, [decide('apologized', `${scene.anger} anger`)], [botReply(say(key, scene.state.turns))])
}
