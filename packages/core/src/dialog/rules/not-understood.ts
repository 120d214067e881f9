import type { DialogState } from '@frontdesk/contracts/dialog'
import { likelyIntents, noThanksButton, personButton, suggestButtons } from '../buttons.ts'
import { returnToFlow } from '../flow/reask.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Scene } from '../scene.ts'
import type { DialogConfig, DialogStep } from '../types.ts'

const personAfter = 2

/** Admits failure: first asks for other words, with suggestions; from the second time in a row on, and to somebody angry at once, offers a person. */
export function admitFailure(
  state: DialogState,
  config: DialogConfig,
  { related, searched, detail }: { related: readonly string[]; searched: string | null; detail: string },
): DialogStep {
  const failures = state.failures + 1
  const next: DialogState = { ...state, failures }
  const note = decide('not-understood', `${detail}, ${failures} in a row`)
  if (state.flow) return returnToFlow(waitFor(next, 'asked', [note], [botReply(say('slot-unclear', state.turns))]), config)
  if (failures >= personAfter || state.anger > 0) {
    const reply = botReply(say(state.anger > 0 ? 'not-understood-angry' : 'not-understood-again', state.turns), {
      quickReplies: [personButton, noThanksButton],
    })
    return waitFor({ ...next, offeredPerson: 'not-understood' }, 'asked', [note, decide('person-offered', 'not understood')], [reply])
  }
  const text = searched === null ? say('not-understood', state.turns) : say('not-found', state.turns, { searched })
  const quickReplies = [...suggestButtons(config, related), personButton]
  return waitFor(next, 'asked', [note], [botReply(text, { quickReplies })])
}

/** A message with nothing in it to look up. */
export const notUnderstood = (scene: Scene): DialogStep =>
  admitFailure({ ...scene.state, failures: scene.failures }, scene.config, {
    related: likelyIntents(scene.candidates),
    searched: null,
    detail: 'nothing to look up',
  })

/** Declines politely what the desk is not for; the second time in a row offers a person. */
export function declineOutOfScope(state: DialogState, config: DialogConfig): DialogStep {
  const failures = state.failures + 1
  const values = { shop: config.shopName }
  const note = decide('out-of-scope', `${state.search?.query ?? ''}, ${failures} in a row`)
  const next: DialogState = { ...state, failures, search: null }
  if (state.flow)
    return returnToFlow(
      waitFor(next, 'refused', [note], [botReply(say('out-of-scope', state.turns, values), { notice: 'refused' })]),
      config,
    )
  if (failures >= personAfter || state.anger > 0) {
    const reply = botReply(say(state.anger > 0 ? 'not-understood-angry' : 'out-of-scope-again', state.turns, values), {
      notice: 'refused',
      quickReplies: [personButton, noThanksButton],
    })
    return waitFor({ ...next, offeredPerson: 'not-understood' }, 'refused', [note, decide('person-offered', 'out of scope')], [reply])
  }
  const quickReplies = suggestButtons(config)
  return waitFor(next, 'refused', [note], [botReply(say('out-of-scope', state.turns, values), { notice: 'refused', quickReplies })])
}
