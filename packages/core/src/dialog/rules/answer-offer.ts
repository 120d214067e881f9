import { handOff } from '../escalate.ts'
import { enterFlow, entryOf } from '../flow/enter-flow.ts'
import { returnToFlow } from '../flow/reask.ts'
import { isHedged, readReply } from '../language/read-reply.ts'
import { botReply, decide, inFront, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { findFlow, type Rule, type Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'

/** Starts an action that was offered, with the slots of the flow that led to the offer. */
export function startOffered(scene: Scene, actionId: string, how: string): DialogStep | null {
  const definition = findFlow(scene.config, actionId)
  if (!definition) return null
  const step = enterFlow(scene, definition, { ...entryOf(scene), heard: '', from: scene.state.finished })
  return inFront(step, [decide('offer-accepted', `${actionId}, ${how}`)])
}

function accept(scene: Scene, how: string): DialogStep | null {
  const { offeredAction, offeredPerson } = scene.open
  if (offeredAction !== null) return startOffered(scene, offeredAction, how)
  return offeredPerson === null ? null : handOff(scene.state, offeredPerson, `offer accepted, ${how}`, say('connecting', scene.state.turns))
}

function decline(scene: Scene, how: string): DialogStep {
  const phrase = scene.open.offeredAction === null ? 'no-person-needed' : 'left-it'
  const step = waitFor(scene.state, 'answered', [decide('offer-declined', how)], [botReply(say(phrase, scene.state.turns))])
  return returnToFlow(step, scene.config)
}

/** Yes or no to a next step or a person just offered; anything else passes and lets the offer lapse. */
export const answerOffer: Rule = (scene) => {
  if (scene.open.offeredAction === null && scene.open.offeredPerson === null) return null
  const { wording, intent } = scene
  const topic =
    findFlow(scene.config, scene.open.offeredAction ?? '')
      ?.title.toLowerCase()
      .split(' ') ?? []
  const meaning = readReply(wording.bare, [...topic, 'connect', 'me'])
  if (meaning === 'yes') return accept(scene, `"${wording.text}"`)
  if (meaning === 'no') return decline(scene, `"${wording.text}"`)
  if (intent?.name === 'affirm' && !isHedged(wording)) return accept(scene, `affirm (${intent.probability.toFixed(2)})`)
  return intent?.name === 'deny' ? decline(scene, `deny (${intent.probability.toFixed(2)})`) : null
}
