import type { DialogState, FinishedFlow, FlowState } from '@frontdesk/contracts/dialog'
import { changeButton, personButton } from '../buttons.ts'
import { dropDependents } from '../flow/fill-facts.ts'
import { type Correctable, type Correction, findCorrection } from '../flow/find-correction.ts'
import { hear, newFlow, prepareAfresh, startFlow } from '../flow/start-flow.ts'
import { type CorrectionCue, readCorrection } from '../language/read-correction.ts'
import { botReply, cancelRun, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { findFlow, findSlot, type Rule, type Scene } from '../scene.ts'
import type { Decision, DialogStep, FlowDefinition } from '../types.ts'

const notOf = <Value>(record: Record<string, Value>, name: string) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

const without = (state: DialogState, name: string): DialogState => ({ ...state, memory: notOf(state.memory, name) })

/** Changes slots of a flow, withdraws the run it had proposed and prepares it again. */
export function changeSlots(scene: Scene, flow: FlowState, definition: FlowDefinition, slots: Record<string, string>): DialogStep {
  const changed = Object.keys(slots)
  const settled = dropDependents(flow, definition, changed)
  const next: FlowState = {
    ...settled,
    slots: { ...settled.slots, ...slots },
    lastFilled: changed.at(-1) ?? null,
    awaiting: null,
    retries: 0,
    heard: hear('', scene.wording.text),
  }
  const detail = changed.map((name) => `${name} = ${slots[name]}, was ${flow.slots[name] ?? 'open'}`).join('; ')
  const lead = flow.runId === null ? [] : [botReply(say('corrected', scene.state.turns))]
  return prepareAfresh(scene.state, next, [decide('corrected', detail)], lead)
}

/** Empties a slot so that the action asks for it again. */
export function clearSlot(scene: Scene, flow: FlowState, definition: FlowDefinition, slot: string): DialogStep {
  const settled = dropDependents(flow, definition, [slot])
  const next: FlowState = { ...settled, slots: notOf(settled.slots, slot), awaiting: null, retries: 0, heard: '', tried: [] }
  return prepareAfresh(without(scene.state, slot), next, [decide('corrected', `${slot} is open again, was ${flow.slots[slot] ?? 'open'}`)])
}

/** Ends the turn with a question; a run proposed on what turned out wrong is withdrawn. */
function askWithoutRun(
  state: DialogState,
  flow: FlowState,
  decision: Decision,
  text: string,
  quickReplies: FlowState['options'],
): DialogStep {
  const content = { quickReplies }
  const next: DialogState = { ...state, flow: { ...flow, runId: null, retries: 0, question: { text, content } } }
  const step = waitFor(next, 'asked', [decision], [botReply(text, content)])
  return flow.runId === null ? step : { ...step, effect: cancelRun(flow.runId, 'wait') }
}

/** Asks which of the other options is meant. */
function askAmong(scene: Scene, flow: FlowState, slot: string, options: FlowState['options']): DialogStep {
  const decision = decide('asked-which-instead', `${slot}: ${options.map(({ label }) => label).join(' | ')}`)
  return askWithoutRun(scene.state, { ...flow, awaiting: slot, options }, decision, say('which-instead', scene.state.turns), options)
}

/** Asks which of the filled slots is wrong; `answerWhatToChange` reads the answer. */
function askWhatToChange(scene: Scene, flow: FlowState, definition: FlowDefinition): DialogStep {
  const filled = definition.slots.filter(({ name }) => flow.slots[name] !== undefined)
  const buttons = filled.map(({ name, label }) => changeButton(name, label.charAt(0).toUpperCase() + label.slice(1)))
  const decision = decide('asked-what-to-correct', filled.map(({ name }) => name).join(', '))
  return askWithoutRun(
    scene.state,
    { ...flow, awaiting: null, options: buttons },
    decision,
    say('what-to-correct', scene.state.turns),
    buttons,
  )
}

/** Carries out a correction of a flow. */
export function applyCorrection(scene: Scene, flow: FlowState, definition: FlowDefinition, correction: Correction): DialogStep {
  if (correction.kind === 'set') return changeSlots(scene, flow, definition, correction.slots)
  if (correction.kind === 'clear') return clearSlot(scene, flow, definition, correction.slot)
  if (correction.kind === 'choose') return askAmong(scene, flow, correction.slot, correction.options)
  return askWhatToChange(scene, flow, definition)
}

const asksForMore = /\b(too|also|as well|another|additionally)\b/

/** "Return the other one too": the same once more, for another item of the same order. */
function startAnother(scene: Scene, finished: FinishedFlow, definition: FlowDefinition, correction: Correction): DialogStep {
  const shared = definition.slots.filter((slot) => slot.shared && slot.entity !== null)
  const kept = shared.flatMap(({ name }) => (finished.slots[name] === undefined ? [] : [[name, finished.slots[name]] as const]))
  const picked = correction.kind === 'set' ? Object.entries(correction.slots).filter(([name]) => findSlot(definition, name)?.shared) : []
  const slots = Object.fromEntries([...kept, ...picked])
  return startFlow(
    scene.state,
    definition,
    { slots, origins: [`${Object.keys(slots).join(', ')} from the flow before`] },
    scene.wording.text,
  )
}

/** A look-up that has answered is run again with what was meant; what has been carried out is for a person to undo. */
function applyToFinished(scene: Scene, correction: Correction): DialogStep | null {
  const { finished } = scene.state
  const definition = finished && findFlow(scene.config, finished.actionId)
  if (!finished || !definition) return null
  if (finished.runId !== null && asksForMore.test(scene.wording.bare)) return startAnother(scene, finished, definition, correction)
  if (finished.runId !== null) {
    const state: DialogState = { ...scene.state, offeredPerson: 'requested' }
    const reply = botReply(say('too-late-to-undo', state.turns), { quickReplies: [personButton] })
    return waitFor(state, 'asked', [decide('correction-too-late', `${finished.actionId}, run ${finished.runId}`)], [reply])
  }
  const flow: FlowState = { ...newFlow(finished.actionId, finished.slots, scene.wording.text), lastOptions: finished.lastOptions }
  if (correction.kind !== 'which') return applyCorrection(scene, flow, definition, correction)
  const reply = botReply(say('what-instead', scene.state.turns))
  return waitFor(scene.state, 'asked', [decide('asked-what-to-correct', finished.actionId)], [reply])
}

function cueOf({ wording, intent }: Scene): CorrectionCue | null {
  const cue = readCorrection(wording.text)
  if (intent?.name !== 'correction') return cue
  return cue ? { ...cue, strength: 'strong' } : { strength: 'strong', opens: false, other: false, positive: wording.text, negative: '' }
}

const turnsElsewhere = ({ intent, definition }: Scene) => intent?.kind === 'flow' && intent.name !== definition?.intent

/** "No, the other one", "I meant LF-104882", "change the size to L": at any point of a flow, or just after one. */
export const correctSlot: Rule = (scene) => {
  const { flow, definition, facts, denied } = scene
  const { text } = scene.wording
  const cue = cueOf(scene)
  const onTopic = scene.intent?.kind === 'knowledge'
  if (!cue || turnsElsewhere(scene) || (onTopic && (scene.question || !flow))) return null
  if (flow && definition) {
    const target: Correctable = { definition, slots: flow.slots, lastOptions: flow.lastOptions }
    const correction = findCorrection(target, { cue, text, facts, denied })
    const inOwnWords = correction?.kind === 'which' && findSlot(definition, flow.awaiting)?.freeText === true
    const digresses = onTopic && correction?.kind !== 'set'
    return correction && !inOwnWords && !digresses ? applyCorrection(scene, flow, definition, correction) : null
  }
  const { finished } = scene.state
  const ended = finished && findFlow(scene.config, finished.actionId)
  if (!finished || !ended) return null
  const target: Correctable = { definition: ended, slots: finished.slots, lastOptions: finished.lastOptions }
  const correction = findCorrection(target, { cue, text, facts, denied })
  const plainly = cue.strength === 'strong' && (scene.intent === null || scene.intent.name === 'correction')
  const digresses = cue.strength === 'weak' && scene.question
  if (!correction || digresses || (correction.kind === 'which' && !plainly)) return null
  return applyToFinished(scene, correction)
}
