import { intentButton } from '../buttons.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule } from '../scene.ts'
import { isBareFact } from './follow-up.ts'

const maxChoices = 4

/** A message that is little more than an order number, with nothing to relate it to: what should be done with it? */
export const followFact: Rule = (scene) => {
  const { state, flow, facts, config, wording } = scene
  if (flow || !isBareFact(scene)) return null
  const usable = config.flows.filter(({ slots }) =>
    slots.some(({ entity, shared }) => shared && entity !== null && facts[entity] !== undefined),
  )
  const choices = usable.flatMap((definition) => config.intents.filter(({ name }) => name === definition.intent)).slice(0, maxChoices)
  if (choices.length === 0) return null
  const value = Object.values(facts)[0] ?? ''
  const next = {
    ...state,
    disambiguation: choices.map(({ name, title }) => ({ intent: name, label: title })),
    unclear: { text: wording.text, facts },
  }
  const reply = botReply(say('what-for', state.turns, { value }), { quickReplies: choices.map(intentButton) })
  return waitFor(next, 'asked', [decide('asked-what-for', value)], [reply])
}
