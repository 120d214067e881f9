import { suggestButtons } from '../buttons.ts'
import { closeFlow } from '../flow/finish-flow.ts'
import { returnToFlow } from '../flow/reask.ts'
import { isBareCancel, readReply } from '../language/read-reply.ts'
import { toWords } from '../language/wording.ts'
import { botReply, cancelRun, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule, Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'

/** Drops what is under way; a look-up that had interrupted a flow gives way to that flow again. */
export function stopFlow(scene: Scene, how: string): DialogStep {
  const { state, flow, config, open } = scene
  const quickReplies = suggestButtons(config)
  if (!flow) {
    const pending = open.offeredAction !== null || open.offeredPerson !== null || open.disambiguation.length > 0 || state.queue.length > 0
    const text = say(pending ? 'left-it' : 'nothing-to-stop', state.turns)
    return waitFor(
      { ...state, queue: [] },
      'answered',
      [decide('stopped', `nothing under way, ${how}`)],
      [botReply(text, { quickReplies })],
    )
  }
  const next = { ...closeFlow(state, config, null), queue: [] }
  const reply = botReply(say('stopped', state.turns), next.flow ? {} : { quickReplies })
  const step = returnToFlow(waitFor(next, 'answered', [decide('stopped', `${flow.actionId}, ${how}`)], [reply]), config)
  return flow.runId === null ? step : { ...step, effect: cancelRun(flow.runId, 'wait') }
}

/** "Never mind", "stop", and "cancel that" where the flow itself cancels nothing. */
export const stopByWords: Rule = (scene) => {
  const { wording, flow, definition } = scene
  if (readReply(wording.bare) === 'stop') return stopFlow(scene, `"${wording.text}"`)
  const cancelsSomething = definition !== null && toWords(definition.title).includes('cancel')
  const cancelled = flow !== null && flow.runId === null && !cancelsSomething && isBareCancel(wording.bare)
  return cancelled ? stopFlow(scene, `"${wording.text}"`) : null
}
