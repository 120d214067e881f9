import { readButton } from '../buttons.ts'
import { fillFacts } from '../flow/fill-facts.ts'
import { prepareFlow } from '../flow/start-flow.ts'
import { matchOption } from '../language/match-option.ts'
import { readReply } from '../language/read-reply.ts'
import { decide } from '../make-step.ts'
import { findSlot, type Rule } from '../scene.ts'
import { clearSlot } from './correct-slot.ts'

/** Reads the answer to "What should I change?": a slot by its label, a new value, or "nothing". */
export const answerWhatToChange: Rule = (scene) => {
  const { flow, definition, facts, wording } = scene
  if (!flow || !definition || flow.awaiting !== null || flow.runId !== null || flow.options.length === 0) return null
  const filled = fillFacts(flow, definition, facts)
  if (filled.changed.length > 0) return prepareFlow(scene.state, filled.flow, [decide('corrected', filled.changed.join(', '))])
  const meaning = readReply(wording.bare)
  if (meaning === 'no' || meaning === 'continue' || /^(nothing|none|all good|its fine|it is fine)\b/.test(wording.bare)) {
    return prepareFlow(scene.state, flow, [decide('nothing-to-correct', flow.actionId)])
  }
  const match = matchOption(wording.text, flow.options)
  const button = match?.kind === 'one' ? readButton(match.option.value) : null
  const slot = button?.kind === 'change' ? findSlot(definition, button.name) : null
  return slot && clearSlot(scene, flow, definition, slot.name)
}
