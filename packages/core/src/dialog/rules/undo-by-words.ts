import { personButton } from '../buttons.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule } from '../scene.ts'

const undoes =
  /^((please|pls|can|could|you|we|i|want|need|to|actually|no|wait|ok|oh|sorry) )*(undo|revert|reverse|uncancel|take back|bring back|restore)( (it|that|this|them|my order|the order|the (return|cancellation|exchange|change)))?( please| pls| again| now)*$/

/** "Undo that" after something was carried out: only a person can. */
export const undoByWords: Rule = ({ state, flow, wording }) => {
  const { finished } = state
  if (flow !== null || !finished || finished.runId === null || !undoes.test(wording.bare)) return null
  const reply = botReply(say('too-late-to-undo', state.turns), { quickReplies: [personButton] })
  const note = decide('correction-too-late', `${finished.actionId}, run ${finished.runId}`)
  return waitFor({ ...state, offeredPerson: 'requested' }, 'asked', [note], [reply])
}
