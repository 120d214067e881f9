import { type Entry, enterFlow, entryOf } from '../flow/enter-flow.ts'
import { fillFacts } from '../flow/fill-facts.ts'
import { findSlot, flowOfIntent, type Rule, type Scene } from '../scene.ts'
import type { DialogStep, IntentInfo } from '../types.ts'
import { replySocially } from './reply-socially.ts'
import { searchKnowledge } from './search-knowledge.ts'

/** Does what an intent stands for: enters its flow, searches the knowledge, or answers socially; null for an answer to nothing. */
export function actOnIntent(scene: Scene, info: IntentInfo, entry: Entry, query: string): DialogStep | null {
  if (info.kind === 'social') return replySocially(scene, info.name)
  const definition = flowOfIntent(scene.config, info.name)
  return definition ? enterFlow(scene, definition, entry) : searchKnowledge(scene, { query, intent: info.name, why: 'knowledge' })
}

/** The task of the flow in progress said again while a slot is open says nothing new, unless it brings facts. */
const restates = ({ flow, definition, intent, facts }: Scene) =>
  flow !== null &&
  intent?.name === definition?.intent &&
  !definition?.slots.some(({ entity, name }) => entity !== null && facts[entity] !== undefined && facts[entity] !== flow.slots[name])

/** "Size ten" in an exchange names the size and asks for no size guide. */
const bringsFacts = ({ flow, definition, facts }: Scene) =>
  flow !== null && definition !== null && fillFacts(flow, definition, facts).changed.length > 0

/** Acts on the best intent once it is probable enough. In a flow a topic alone ("damaged") interrupts neither an open text question nor facts. */
export const followIntent: Rule = (scene) => {
  const { intent, flow, definition } = scene
  if (!intent || restates(scene)) return null
  const openText = findSlot(definition, flow?.awaiting ?? null)?.freeText === true
  if (intent.kind === 'knowledge' && !scene.question && (openText || bringsFacts(scene))) return null
  return actOnIntent(scene, intent, entryOf(scene), scene.wording.text)
}
