import { noThanksButton, personButton } from '../buttons.ts'
import { returnToFlow } from '../flow/reask.ts'
import { isForeign } from '../language/is-foreign.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule } from '../scene.ts'

/** What is plainly in another language gets an honest answer and the offer of a person; with a number in it, it may be an address. */
export const declineForeign: Rule = (scene) => {
  const { state, flow, intent, wording, facts, config } = scene
  if (scene.reply !== null || intent !== null || Object.keys(facts).length > 0 || /\d/.test(wording.text)) return null
  if (!isForeign(wording.text)) return null
  const note = decide('other-language', `"${wording.text}"`)
  const reply = botReply(say('other-language', state.turns), {
    notice: 'refused',
    quickReplies: [personButton, ...(flow ? [] : [noThanksButton])],
  })
  const next = { ...state, failures: scene.failures + 1, offeredPerson: flow ? null : ('not-understood' as const) }
  return returnToFlow(waitFor(next, 'refused', [note, ...(flow ? [] : [decide('person-offered', 'another language')])], [reply]), config)
}
