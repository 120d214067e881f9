import { handOff } from '../escalate.ts'
import { say } from '../say.ts'
import type { Rule, Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'

const target =
  '(human|person|people|agent|operator|representative|rep|someone|somebody|manager|supervisor|advisor|adviser|colleague|staff|team|human being)'
const asked = new RegExp(
  `\\b(talk|speak|chat|connect|transfer|pass|put|get|give|want|need|prefer|switch)( \\w+){0,5}? (an? |the |some |your )?(real |live |actual |human |other )?${target}\\b`,
)
const named = new RegExp(`^(please |pls |a |an |the |real |live |actual |human )*${target}( please| pls| now)*$`)
const needsReal = /^(talk|speak|chat|connect|transfer|pass|put)\b/
const denied =
  /\b(dont|do not|not|no need|never|without|rather not)\b( \w+){0,3} (talk|speak|chat|connect|transfer|pass|put|get|want|need|person|human|agent)\b/

/** True for an explicit request for a person in plain words; "get" and "need" only count with a real person named. */
export function requestsPerson(bare: string): boolean {
  if (denied.test(bare)) return false
  if (named.test(bare)) return true
  const match = asked.exec(bare)
  if (!match) return false
  return needsReal.test(match[0]) || /\b(human|real|live|actual|agent|operator|representative|manager|supervisor)\b/.test(match[0])
}

/** Hands over because the visitor asked. */
export const escalateByRequest = (scene: Scene, how: string): DialogStep =>
  handOff(scene.state, 'requested', how, say('connecting', scene.state.turns))

/** A request for a person always wins, whatever is under way. */
export const requestPerson: Rule = (scene) => {
  if (requestsPerson(scene.wording.bare)) return escalateByRequest(scene, `"${scene.wording.text}"`)
  if (scene.intent?.name !== 'talk_to_human') return null
  return escalateByRequest(scene, `talk_to_human (${scene.intent.probability.toFixed(2)})`)
}
