import type { DialogState, FlowState } from '@frontdesk/contracts/dialog'
import { personButton, suggestButtons } from '../buttons.ts'
import { fillFacts } from '../flow/fill-facts.ts'
import { closeFlow } from '../flow/finish-flow.ts'
import { reask, returnToFlow } from '../flow/reask.ts'
import { isBareCancel, isHedged, readReply } from '../language/read-reply.ts'
import { toWords } from '../language/wording.ts'
import { botReply, cancelRun, decide, goOn, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule, Scene } from '../scene.ts'
import type { DialogStep, FlowDefinition } from '../types.ts'

const execute = (state: DialogState, actionId: string, runId: string, how: string): DialogStep =>
  goOn(state, { kind: 'execute', actionId, runId }, [decide('run-confirmed', `${actionId}, run ${runId}, ${how}`)])

/** Withdraws the proposed run and ends its flow. */
function decline(scene: Scene, runId: string, how: string): DialogStep {
  const state = { ...closeFlow(scene.state, scene.config, null), queue: [] }
  const quickReplies = suggestButtons(scene.config)
  const reply = botReply(say('declined', state.turns), state.flow ? {} : { quickReplies })
  const step = returnToFlow(waitFor(state, 'answered', [decide('run-declined', `run ${runId}, ${how}`)], [reply]), scene.config)
  return { ...step, effect: cancelRun(runId, 'wait') }
}

/** Brings back a flow put aside, dropping the look-up that interrupted it. */
const resumeOuter = (state: DialogState, outer: FlowState): DialogState => ({
  ...state,
  flow: outer,
  suspended: state.suspended.filter((flow) => flow !== outer),
})

/** A press of Confirm or Cancel. Only the run that is pending may be carried out; one already carried out shows its receipt again. */
export const pressConfirm: Rule = (scene) => {
  const { reply, state, config } = scene
  if (reply?.kind !== 'confirm') return null
  const { actionRunId, decision } = reply
  const outer = state.suspended.find(({ runId }) => runId === actionRunId)
  const current = state.flow?.runId === actionRunId ? state : outer ? resumeOuter(state, outer) : null
  if (current?.flow) {
    const { actionId } = current.flow
    return decision === 'confirm'
      ? execute(current, actionId, actionRunId, 'button')
      : decline({ ...scene, state: current, flow: current.flow }, actionRunId, 'button')
  }
  const { finished } = state
  if (finished?.runId === actionRunId) {
    if (decision === 'confirm') return execute(state, finished.actionId, actionRunId, 'button pressed again')
    const text = botReply(say('too-late-to-undo', state.turns), { quickReplies: [personButton] })
    return waitFor({ ...state, offeredPerson: 'requested' }, 'asked', [decide('cancel-too-late', `run ${actionRunId}`)], [text])
  }
  const stale = decide('stale-confirmation', `run ${actionRunId} is not pending`)
  return returnToFlow(waitFor(state, 'answered', [stale], [botReply(say('stale-confirmation', state.turns))]), config)
}

/** Words that may go along with a yes: "yes, cancel the order". */
const topicOf = ({ title, slots }: FlowDefinition) => [
  ...toWords(title),
  ...slots.flatMap(({ label }) => toWords(label)),
  'my',
  'them',
  'your',
  'me',
]

const cancels = ({ title }: FlowDefinition) => toWords(title).includes('cancel')

/** Yes, no or "one moment" in plain words while a run is pending. */
export const answerConfirmation: Rule = (scene) => {
  const { state, flow, definition, wording } = scene
  if (!flow || !definition || flow.runId === null) return null
  const meaning = readReply(wording.bare, topicOf(definition))
  if (meaning === 'yes' && !wording.plain.includes('?')) return execute(state, flow.actionId, flow.runId, `"${wording.text}"`)
  if (meaning === 'no') return decline(scene, flow.runId, `"${wording.text}"`)
  if (meaning === 'hold')
    return waitFor(state, 'answered', [decide('confirmation-held', `"${wording.text}"`)], [botReply(say('held', state.turns))])
  if (!isBareCancel(wording.bare)) return null
  const unclear = cancels(definition) || /^(yes|ok)\b/.test(wording.bare)
  if (!unclear) return decline(scene, flow.runId, `"${wording.text}"`)
  return reask(state, flow, say('confirm-cancel-unclear', state.turns), [
    decide('confirmation-unclear', `"${wording.text}" can be read both ways`),
  ])
}

/** How sure the model must be of a yes that is not in plain words before something is carried out. */
const sureProbability = 0.7

/** Yes or no as the model reads it. A doubt, a condition or a question never counts as a yes. */
export const answerConfirmationByIntent: Rule = (scene) => {
  const { state, flow, definition, intent, wording } = scene
  if (!flow || !definition || flow.runId === null || !intent) return null
  const how = `"${wording.text}" read as ${intent.name} (${intent.probability.toFixed(2)})`
  const asShown = fillFacts(flow, definition, scene.facts).changed.length === 0
  const sure = intent.probability >= sureProbability && asShown && !isHedged(wording)
  if (intent.name === 'affirm' && sure) return execute(state, flow.actionId, flow.runId, how)
  return intent.name === 'deny' ? decline(scene, flow.runId, how) : null
}
