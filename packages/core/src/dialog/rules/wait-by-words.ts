import { readReply } from '../language/read-reply.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule } from '../scene.ts'

/** "Hold on" while nothing is under way: whatever was offered stays open. */
export const waitByWords: Rule = ({ state, open, flow, wording, reply }) => {
  if (flow !== null || reply !== null || readReply(wording.bare) !== 'hold') return null
  return waitFor({ ...state, ...open }, 'answered', [decide('held', `"${wording.text}"`)], [botReply(say('held', state.turns))])
}
