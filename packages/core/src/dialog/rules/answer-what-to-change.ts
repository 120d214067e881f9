import { readButton } from '../buttons.ts'
import { findCorrection } from '../flow/find-correction.ts'
import { prepareFlow } from '../flow/start-flow.ts'
import { matchOption } from '../language/match-option.ts'
import { readCorrection } from '../language/read-correction.ts'
import { readReply } from '../language/read-reply.ts'
import { decide } from '../make-step.ts'
import { findSlot, type Rule, type Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'
import { applyCorrection, clearSlot } from './correct-slot.ts'

const nothing = /^(nothing|none|all good|its (all )?(fine|right|good)|it is (fine|right|good))\b/

/** A new value said outright: "LF-104882", "the boots". */
function correctOutright(scene: Scene): DialogStep | null {
  const { flow, definition, facts, denied, wording } = scene
  if (!flow || !definition) return null
  const cue = readCorrection(wording.text) ?? { strength: 'weak', opens: false, other: false, positive: wording.text, negative: '' }
  const target = { definition, slots: flow.slots, lastOptions: flow.lastOptions }
  const correction = findCorrection(target, { cue, text: wording.text, facts, denied })
  return correction && correction.kind !== 'which' ? applyCorrection(scene, flow, definition, correction) : null
}

/** Reads the answer to "What should I change?": a slot by its label, a new value, or "nothing". */
export const answerWhatToChange: Rule = (scene) => {
  const { flow, definition, wording } = scene
  if (!flow || !definition || flow.awaiting !== null || flow.runId !== null || flow.options.length === 0) return null
  const meaning = readReply(wording.bare)
  if (meaning === 'no' || meaning === 'continue' || nothing.test(wording.bare)) {
    return prepareFlow(scene.state, flow, [decide('nothing-to-correct', flow.actionId)])
  }
  if (scene.intent?.kind === 'knowledge' || (scene.intent?.kind === 'flow' && scene.intent.name !== definition.intent)) return null
  const match = matchOption(wording.text, flow.options)
  const button = match?.kind === 'one' && match.strength === 'clear' ? readButton(match.option.value) : null
  const slot = button?.kind === 'change' ? findSlot(definition, button.name) : null
  return slot ? clearSlot(scene, flow, definition, slot.name) : correctOutright(scene)
}
