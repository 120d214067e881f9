import type { DialogState } from '@frontdesk/contracts/dialog'
import { toWording } from '../language/wording.ts'
import { botReply, decide, goOn, inFront, mayChain } from '../make-step.ts'
import { say } from '../say.ts'
import { flowOfIntent } from '../scene.ts'
import type { DialogConfig, DialogStep } from '../types.ts'
import { gatherSlots } from './gather-slots.ts'
import { startFlow } from './start-flow.ts'

/**
 * Takes the next request of a message that asked for several things; null when there is none. A task waits until nothing else is open,
 * a question is answered in between.
 */
export function nextRequest(state: DialogState, config: DialogConfig): DialogStep | null {
  const [request, ...queue] = state.queue
  const definition = request ? flowOfIntent(config, request.intent) : null
  if (!request || !mayChain(state) || (state.flow && definition)) return null
  const rest: DialogState = { ...state, queue }
  const note = decide('next-request', `${request.intent}: ${request.text}`)
  const same = definition !== null && state.finished?.actionId === definition.actionId
  const lead = botReply(definition?.topic ? say('next-topic', state.turns, { topic: definition.topic }) : say('next', state.turns))
  if (definition) {
    const { bare } = toWording(request.text)
    const gathered = gatherSlots(definition, { facts: request.facts, carried: null, memory: state.memory, ended: null, bare })
    return inFront(startFlow(rest, definition, gathered, request.text), [note], same ? [] : [lead])
  }
  const search = { query: request.text, intent: request.intent, why: 'knowledge' as const, related: [] }
  return goOn({ ...rest, search }, { kind: 'search', query: request.text, intent: request.intent }, [note], [lead])
}
