import { fillFacts } from '../flow/fill-facts.ts'
import { reask } from '../flow/reask.ts'
import { prepareAfresh } from '../flow/start-flow.ts'
import { readReply } from '../language/read-reply.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule } from '../scene.ts'
import { fillFreeText } from './fill-awaited.ts'
import { searchUnsure } from './search-knowledge.ts'

/** What is left of a message in a flow: facts for other slots, a question to look up, a pause, or an answer not understood. */
export const stayInFlow: Rule = (scene) => {
  const { state, flow, definition, wording, facts } = scene
  if (!flow || !definition) return null
  const filled = fillFacts(flow, definition, facts)
  if (filled.changed.length > 0) {
    const next = { ...filled.flow, awaiting: null, retries: 0 }
    return prepareAfresh(state, next, [
      decide('slot-filled', `${filled.changed.join(', ')}, though ${flow.awaiting ?? 'a confirmation'} was asked for`),
    ])
  }
  if (scene.question && wording.words.length > 0) return searchUnsure(scene)
  const inOwnWords = fillFreeText(scene)
  if (inOwnWords) return inOwnWords
  const meaning = readReply(wording.bare)
  if (meaning === 'hold') return waitFor(state, 'answered', [decide('flow-held', flow.actionId)], [botReply(say('held', state.turns))])
  if (meaning === 'unknown' && flow.runId === null) {
    return reask(state, { ...flow, retries: Math.max(1, flow.retries) }, say('slot-unknown', state.turns), [
      decide('slot-unknown', `${flow.awaiting}`),
    ])
  }
  const restates = flow.runId === null && scene.intent?.name === definition.intent
  if (restates) return reask(state, flow, '', [decide('flow-restated', flow.actionId)])
  return reask(state, flow, say(flow.runId === null ? 'slot-unclear' : 'confirm-unclear', state.turns), [])
}
