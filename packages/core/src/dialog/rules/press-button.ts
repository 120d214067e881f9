import { type Button, readButton } from '../buttons.ts'
import { enterFlow, entryOf } from '../flow/enter-flow.ts'
import { returnToFlow } from '../flow/reask.ts'
import { botReply, decide, inFront, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { findFlow, findSlot, type Rule, type Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'
import { chooseIntent, declineChoice } from './answer-disambiguation.ts'
import { startOffered } from './answer-offer.ts'
import { changeSlots, clearSlot } from './correct-slot.ts'
import { fillOption } from './fill-awaited.ts'
import { keepGoing } from './keep-going.ts'
import { escalateByRequest } from './request-person.ts'
import { stopFlow } from './stop-flow.ts'

/** An option of the open question, or of an earlier one of the same flow, which is then corrected. */
function pressValue(scene: Scene, value: string): DialogStep | null {
  const { flow, definition } = scene
  if (!flow || !definition) return null
  const option = flow.awaiting === null ? undefined : flow.options.find((candidate) => candidate.value === value)
  if (option) return fillOption(scene, flow, definition, option, 'by button')
  const earlier = definition.slots.find(({ name }) => flow.lastOptions[name]?.some((candidate) => candidate.value === value))
  if (!earlier || flow.slots[earlier.name] === value) return null
  return changeSlots(scene, flow, definition, { [earlier.name]: value })
}

function pressAction(scene: Scene, actionId: string): DialogStep | null {
  if (scene.open.offeredAction === actionId || scene.state.finished) return startOffered(scene, actionId, 'button')
  const definition = findFlow(scene.config, actionId)
  return definition && enterFlow(scene, definition, entryOf(scene))
}

function pressNone(scene: Scene): DialogStep {
  if (scene.open.disambiguation.length > 0) return declineChoice(scene)
  const note = decide('offer-declined', 'button')
  return returnToFlow(waitFor(scene.state, 'answered', [note], [botReply(say('no-person-needed', scene.state.turns))]), scene.config)
}

function press(scene: Scene, button: Button): DialogStep | null {
  switch (button.kind) {
    case 'person':
      return escalateByRequest(scene, 'button')
    case 'stop':
      return stopFlow(scene, 'button')
    case 'keep-going':
      return keepGoing(scene)
    case 'none':
      return pressNone(scene)
    case 'intent':
      return chooseIntent(scene, button.name, 'button')
    case 'action':
      return pressAction(scene, button.name)
    case 'change': {
      const slot = findSlot(scene.definition, button.name)
      return scene.flow && scene.definition && slot ? clearSlot(scene, scene.flow, scene.definition, slot.name) : null
    }
    case 'value':
      return pressValue(scene, button.value)
  }
}

/** A pressed quick reply. One that means nothing any more is read as the words on it. */
export const pressButton: Rule = (scene) => {
  if (scene.reply?.kind !== 'quick-reply') return null
  const { value } = scene.reply
  const step = press(scene, readButton(value))
  return step && inFront(step, [decide('button-pressed', value)])
}
