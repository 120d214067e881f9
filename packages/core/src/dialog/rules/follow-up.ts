import { newFlow, prepareFlow } from '../flow/start-flow.ts'
import { decide } from '../make-step.ts'
import { findFlow, type Rule, type Scene } from '../scene.ts'
import type { DialogStep, FlowDefinition } from '../types.ts'

const light = new Set(
  'and what about how the order number a an its it is my for with please pls ok then now also or hi hello here this one'.split(' '),
)
const pointsBack = /\b(it|its|they|them|that|those|these|this|one|ones)\b/

const statedFor = ({ slots }: FlowDefinition, { facts }: Scene) =>
  slots.flatMap(({ name, entity }) => (entity !== null && facts[entity] !== undefined ? [[name, facts[entity]] as const] : []))

/** The look-up that ended last, where it may be run again. */
function lastLookUp({ state, flow, config }: Scene): { definition: FlowDefinition; slots: Record<string, string> } | null {
  const { finished } = state
  const definition = finished && flow === null ? findFlow(config, finished.actionId) : null
  return finished && definition && !definition.effect ? { definition, slots: finished.slots } : null
}

function lookUpAgain(scene: Scene, definition: FlowDefinition, slots: Record<string, string>): DialogStep {
  const stated = statedFor(definition, scene)
  const next = newFlow(definition.actionId, { ...slots, ...Object.fromEntries(stated) }, scene.wording.text)
  const note = decide('look-up-repeated', `${definition.actionId} for ${stated.map(([name, value]) => `${name} = ${value}`).join(', ')}`)
  return prepareFlow(scene.state, next, [note])
}

/** True for a message that is little more than the facts in it. */
export const isBareFact = ({ facts, residue }: Scene): boolean => Object.keys(facts).length > 0 && residue.every((word) => light.has(word))

/** A follow-up to a look-up: "and LF-104883?", or "does it come in blue?" where the model is undecided. */
export const followUp: Rule = (scene) => {
  const last = lastLookUp(scene)
  if (!last || statedFor(last.definition, scene).length === 0) return null
  const { intent, candidates, config, wording } = scene
  if (intent !== null) return null
  if (isBareFact(scene)) return lookUpAgain(scene, last.definition, last.slots)
  const best = candidates[0]?.probability ?? 0
  const same = candidates.find(({ name }) => name === last.definition.intent)
  const undecided = same !== undefined && best - same.probability < config.ambiguityMargin
  return undecided && pointsBack.test(wording.bare) ? lookUpAgain(scene, last.definition, last.slots) : null
}
