import { type DialogState, emptyDialogState, type FlowState } from '@frontdesk/contracts/dialog'
import type { MessageReply } from '@frontdesk/contracts/message'
import { type Anger, detectAnger } from './language/detect-anger.ts'
import { pickFacts, withoutEntities } from './language/pick-facts.ts'
import { toWording, toWords, type Wording } from './language/wording.ts'
import type { DialogConfig, DialogStep, FlowDefinition, IntentInfo, MessageEvent, SlotDefinition } from './types.ts'

export type Candidate = IntentInfo & { probability: number }

/** What the bot had asked before this message, taken off the state so that a rule must put it back to keep it open. */
export type OpenQuestion = Pick<DialogState, 'disambiguation' | 'unclear' | 'offeredPerson' | 'offeredAction'>

/** One visitor message, read against the state it arrives in. */
export type Scene = {
  state: DialogState
  config: DialogConfig
  open: OpenQuestion
  /** Messages in a row not understood before this one. */
  failures: number
  wording: Wording
  reply: MessageReply | null
  customerName: string | null
  /** Known intents, most probable first. */
  candidates: readonly Candidate[]
  /** The best intent where it may be acted on. */
  intent: Candidate | null
  outOfScope: boolean
  /** One value for each entity named, and those ruled out ("not the blue one"). */
  facts: Record<string, string>
  denied: Record<string, string>
  /** Words outside entities. */
  residue: readonly string[]
  question: boolean
  anger: Anger
  flow: FlowState | null
  definition: FlowDefinition | null
}

/** Reads one visitor message, or declines it with null so that the next rule may. */
export type Rule = (scene: Scene) => DialogStep | null

/** The flow of an action, null for one that is not offered (any more). */
export const findFlow = (config: DialogConfig, actionId: string): FlowDefinition | null =>
  config.flows.find((flow) => flow.actionId === actionId) ?? null

/** The flow an intent starts. */
export const flowOfIntent = (config: DialogConfig, intent: string): FlowDefinition | null =>
  config.flows.find((flow) => flow.intent === intent) ?? null

/** A slot of a flow by name. */
export const findSlot = (definition: FlowDefinition | null, name: string | null): SlotDefinition | null =>
  definition?.slots.find((slot) => slot.name === name) ?? null

const cheerful = new Set(['thanks', 'goodbye', 'greet', 'affirm', 'small_talk'])

/** Anger by words and capitals, or by a complaint; never from a message that is plainly friendly. */
function angerOf(intent: Candidate | null, spoken: string): Anger {
  if (intent?.name === 'complaint') return 'strong'
  return intent && cheerful.has(intent.name) ? 'none' : detectAnger(spoken)
}

const opensQuestion = /^((ok|okay|and|so|but|also|well|then|oh|hi|hello|hey|sorry|yes|yeah|no|thanks) )*/
const questionStart =
  /^(what|whats|how|hows|when|where|wheres|why|who|whos|which|can|could|do|does|did|is|are|will|would|should|may|am)\b(?! (not|too|so|just|very|never|no longer|a bit|a little)\b)/

const asks = ({ plain, words, bare }: Wording) =>
  /\?\s*$/.test(plain) || (words.length > 2 && questionStart.test(bare.replace(opensQuestion, '')))

/** Facts that any flow would keep for later ones, under the names of their slots. */
function rememberFacts(state: DialogState, config: DialogConfig, facts: Record<string, string>): DialogState {
  const shared = config.flows.flatMap(({ slots }) => slots).filter((slot) => slot.shared)
  const stated = shared.flatMap((slot) => {
    const value = slot.entity === null ? undefined : facts[slot.entity]
    return value === undefined ? [] : [[slot.name, value] as const]
  })
  const changesOrder = stated.some(([name, value]) => state.memory[name] !== undefined && state.memory[name] !== value)
  const picked = new Set(shared.filter((slot) => slot.entity === null).map((slot) => slot.name))
  const kept = Object.entries(state.memory).filter(([name]) => !(changesOrder && picked.has(name)))
  return stated.length === 0 ? state : { ...state, memory: Object.fromEntries([...kept, ...stated]) }
}

/** A conversation that comes back from a person starts afresh, with the memory kept; flows no longer offered are dropped. */
function turnPage(state: DialogState, config: DialogConfig): DialogState {
  if (state.handedOver) return { ...emptyDialogState, memory: state.memory, turns: state.turns, steps: state.steps }
  const offered = ({ actionId }: FlowState) => findFlow(config, actionId) !== null
  return { ...state, flow: state.flow && offered(state.flow) ? state.flow : null, suspended: state.suspended.filter(offered) }
}

/** The intents of a message that the desk knows, most probable first; of a message without words ("...") the model knows nothing. */
function rankIntents({ understanding, text }: MessageEvent, config: DialogConfig): Candidate[] {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return []
  const known = new Map(config.intents.map((intent) => [intent.name, intent]))
  const candidates = understanding.intents.flatMap(({ name, probability }) => {
    const info = known.get(name)
    return info ? [{ ...info, probability }] : []
  })
  return candidates.sort((one, other) => other.probability - one.probability)
}

/** How probable another task must be to take the place of the one in progress, unless the visitor says that it does. */
const switchProbability = 0.65
const likelyTask = 0.2
const switchCue = /\b(actually|instead|rather|changed my mind|on second thought|forget (that|it)|no longer|better)\b/

/** "Actually exchange it instead" asks for a task, even where the model leans to the rules about it. */
function insteadOf(best: Candidate, candidates: readonly Candidate[], definition: FlowDefinition, wording: Wording): Candidate {
  const task = candidates.find(({ kind, name, probability }) => kind === 'flow' && name !== definition.intent && probability >= likelyTask)
  return best.kind === 'knowledge' && task && !asks(wording) && /\b(instead|rather)\b/.test(wording.bare) ? task : best
}

/** The best intent, where it is probable enough; a task in progress is given up for another only on good grounds. */
function chooseBest(
  candidates: readonly Candidate[],
  definition: FlowDefinition | null,
  config: DialogConfig,
  wording: Wording,
): Candidate | null {
  const first = candidates[0]
  if (!first || first.probability < config.acceptProbability) return null
  if (!definition) return first
  const best = insteadOf(first, candidates, definition, wording)
  if (best.kind !== 'flow' || best.name === definition.intent || switchCue.test(wording.bare)) return best
  const current = candidates.find(({ name }) => name === definition.intent)
  if (current && best.probability - current.probability < config.ambiguityMargin) return current
  const givesUp = definition.effect && flowOfIntent(config, best.name)?.effect === true
  return givesUp && best.probability < switchProbability ? null : best
}

/** Reads a message against the state: counts the turn, keeps shared facts and closes the open question. */
export function readScene(before: DialogState, event: MessageEvent, config: DialogConfig): Scene {
  const page = turnPage(before, config)
  const { flow, failures, disambiguation, unclear, offeredPerson, offeredAction } = page
  const definition = flow ? findFlow(config, flow.actionId) : null
  const candidates = rankIntents(event, config)
  const outOfScope = event.understanding.outOfScope >= config.outOfScopeThreshold
  const wording = toWording(event.text)
  const intent = outOfScope ? null : chooseBest(candidates, definition, config, wording)
  const { facts, denied } = pickFacts(event.text, event.understanding.entities)
  const spoken = withoutEntities(event.text, event.understanding.entities)
  const closed = { disambiguation: [], unclear: null, offeredPerson: null, offeredAction: null, search: null }
  return {
    state: rememberFacts({ ...page, ...closed, failures: 0, turns: page.turns + 1 }, config, facts),
    config,
    open: { disambiguation, unclear, offeredPerson, offeredAction },
    failures,
    wording,
    reply: event.reply,
    customerName: event.customerName,
    candidates,
    intent,
    outOfScope,
    facts,
    denied,
    residue: toWords(spoken),
    question: asks(wording),
    anger: event.reply === null ? angerOf(intent, spoken) : 'none',
    flow,
    definition,
  }
}
