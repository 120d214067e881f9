import { intentButton } from '../buttons.ts'
import { newFlow, prepareFlow } from '../flow/start-flow.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { findFlow, type Rule } from '../scene.ts'

const maxChoices = 4
const light = new Set(
  'and what about how the order number a an its it is my for with please pls ok then now also or hi hello here this one'.split(' '),
)

/**
 * A message that is little more than an order number: after a look-up the look-up is done for it ("and LF-104883?"),
 * else the visitor is asked what to do with it.
 */
export const followFact: Rule = ({ state, flow, facts, residue, config, wording }) => {
  if (flow || residue.some((word) => !light.has(word))) return null
  const usable = config.flows.filter(({ slots }) =>
    slots.some(({ entity, shared }) => shared && entity !== null && facts[entity] !== undefined),
  )
  const { finished } = state
  const last = finished && finished.runId === null ? findFlow(config, finished.actionId) : null
  if (finished && last && !last.effect && usable.includes(last)) {
    const stated = last.slots.flatMap(({ name, entity }) =>
      entity !== null && facts[entity] !== undefined ? [[name, facts[entity]] as const] : [],
    )
    const slots = { ...finished.slots, ...Object.fromEntries(stated) }
    return prepareFlow(state, newFlow(last.actionId, slots, wording.text), [
      decide('look-up-repeated', `${last.actionId} for ${stated.map(([, value]) => value).join(', ')}`),
    ])
  }
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
