import type { FlowState, SlotOption } from '@frontdesk/contracts/dialog'
import { fillFacts } from '../flow/fill-facts.ts'
import { reask } from '../flow/reask.ts'
import { hear, prepareAfresh } from '../flow/start-flow.ts'
import { matchOption, type OptionMatch } from '../language/match-option.ts'
import { readCorrection } from '../language/read-correction.ts'
import { readReply } from '../language/read-reply.ts'
import { toWords } from '../language/wording.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { findSlot, flowOfIntent, type Rule, type Scene } from '../scene.ts'
import type { DialogStep, FlowDefinition, SlotDefinition } from '../types.ts'

/** Puts a value into the awaited slot, and other facts of the message into theirs. */
function fill(
  scene: Scene,
  flow: FlowState,
  definition: FlowDefinition,
  slot: string,
  value: string,
  how: string,
  facts = scene.facts,
): DialogStep {
  const others = fillFacts(flow, definition, facts, [slot])
  const next = {
    ...others.flow,
    slots: { ...others.flow.slots, [slot]: value },
    lastFilled: slot,
    heard: hear(flow.heard, scene.wording.text),
  }
  const decisions = [decide('slot-filled', `${slot} = ${value}, ${how}`)]
  if (others.changed.length > 0) decisions.push(decide('slot-filled', `${others.changed.join(', ')}, from the same message`))
  return prepareAfresh(scene.state, next, decisions)
}

/** Takes an option. Words that describe a picked thing ("the blue one") are no facts of their own. */
export function fillOption(scene: Scene, flow: FlowState, definition: FlowDefinition, option: SlotOption, how: string): DialogStep | null {
  const slot = findSlot(definition, flow.awaiting)
  if (!slot) return null
  const label = toWords(option.label)
  const describes = (value: string) => toWords(value).every((word) => label.includes(word))
  const facts = Object.fromEntries(Object.entries(scene.facts).filter(([, value]) => slot.entity !== null || !describes(value)))
  return fill(scene, flow, definition, slot.name, option.value, `${how} "${option.label}"`, facts)
}

/** The message asks for another task, or asks a question the knowledge may answer. */
const asksOther = ({ intent, definition, question, config }: Scene): boolean => {
  if (!intent) return false
  if (intent.kind === 'flow') return intent.name !== definition?.intent && flowOfIntent(config, intent.name) !== null
  return intent.kind === 'knowledge' && question
}

const aroundFact = new Set(
  (
    'it its is my the a an number no order of for this that one ones please pls sorry yes yeah ok okay here hi hello because reason just was think i im id ' +
    'guess heres use sure email address size color colour in so and'
  ).split(' '),
)

/** A fact fits where it stands nearly alone, or where the rest of the message does not ask for something else. */
const factStands = (scene: Scene): boolean => !asksOther(scene) || scene.residue.every((word) => aroundFact.has(word))

/** How a fact reads among the options: an option's value or label, else the value itself, for the action to judge. */
function asOption(value: string, options: readonly SlotOption[]): string {
  const same = options.find((option) => option.value === value)
  const match = same ? null : matchOption(value, options)
  return same?.value ?? (match?.kind === 'one' && match.strength === 'clear' ? match.option.value : value)
}

function matchStands(scene: Scene, match: OptionMatch & { kind: 'one' }): boolean {
  if (match.strength === 'clear') return !(scene.question && asksOther(scene))
  if (match.strength === 'named') return !asksOther(scene)
  return !scene.question && (scene.intent === null || scene.intent.name === scene.definition?.intent)
}

const strongProbability = 0.8
const chatterWords = 5

/** Free text stands as it is, unless it is a question, clearly another task, or a short answer to something else. */
function freeTextStands(scene: Scene, slot: SlotDefinition): boolean {
  const { intent, question, wording } = scene
  const short = wording.words.length <= chatterWords
  if (!slot.freeText || question || wording.words.length === 0) return false
  const meaning = readReply(wording.bare)
  if (meaning !== null && (meaning !== 'unknown' || short)) return false
  if (intent?.kind === 'social') return !short
  return !(asksOther(scene) && (intent?.probability ?? 0) >= strongProbability)
}

/** Takes the message as it stands into a slot asked for in own words; null where it is something else. */
export function fillFreeText(scene: Scene): DialogStep | null {
  const { flow, definition } = scene
  const slot = findSlot(definition, flow?.awaiting ?? null)
  if (!flow || !definition || !slot || !freeTextStands(scene, slot)) return null
  return fill(scene, flow, definition, slot.name, scene.wording.text, 'in own words', {})
}

function narrow(scene: Scene, flow: FlowState, options: SlotOption[]): DialogStep {
  const text = say('slot-narrowed', scene.state.turns, { count: String(options.length) })
  const content = { quickReplies: options }
  const next = { ...flow, options, question: { text: flow.question?.text ?? text, content } }
  const note = decide('options-narrowed', options.map(({ label }) => label).join(' | '))
  return waitFor({ ...scene.state, flow: next }, 'asked', [note], [botReply(text, content)])
}

function fillFromOptions(scene: Scene, flow: FlowState, definition: FlowDefinition): DialogStep | null {
  const { wording } = scene
  const cue = readCorrection(wording.text)
  const elsewhere = definition.slots.some(
    ({ name }) => name !== flow.awaiting && flow.slots[name] !== undefined && name in flow.lastOptions,
  )
  if (cue && (cue.other || (elsewhere && cue.strength === 'strong'))) return null
  const [only] = flow.options
  if (only && flow.options.length === 1) {
    const meaning = readReply(wording.bare)
    if (meaning === 'yes' || /^(that|this|it is|its)( one)?$/.test(wording.bare)) return fillOption(scene, flow, definition, only, 'by yes')
    if (meaning === 'no') {
      const question = flow.question && { text: flow.question.text, content: {} }
      return reask(scene.state, { ...flow, options: [], question }, say('slot-not-that-one', scene.state.turns), [
        decide('option-declined', only.label),
      ])
    }
  }
  const match = matchOption(cue ? cue.positive : wording.text, flow.options)
  if (match?.kind === 'several') return asksOther(scene) ? null : narrow(scene, flow, match.options)
  return match && matchStands(scene, match) ? fillOption(scene, flow, definition, match.option, 'by words') : null
}

/** Fills the awaited slot where the message plainly answers it: an option, a fact of its kind, or free text. */
export const fillAwaited: Rule = (scene) => {
  const { flow, definition } = scene
  const slot = findSlot(definition, flow?.awaiting ?? null)
  if (!flow || !definition || !slot) return null
  const fact = slot.entity === null ? undefined : scene.facts[slot.entity]
  if (fact !== undefined && factStands(scene))
    return fill(scene, flow, definition, slot.name, asOption(fact, flow.options), 'from the message')
  const picked = fillFromOptions(scene, flow, definition)
  if (picked) return picked
  return readCorrection(scene.wording.text)?.strength === 'strong' ? null : fillFreeText(scene)
}
