import { handOff } from '../escalate.ts'
import { say } from '../say.ts'
import type { Rule, Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'

const target =
  '(human|humans|person|people|agent|operator|representative|rep|someone|somebody|manager|supervisor|advisor|adviser|colleague|staff|team|human being|support|customer service|customer care)'
const kind = '(an? |the |some |your |any )?((real|live|actual|human|support|different|staff) )*(member of (your |the )?)?'
const asked = [
  new RegExp(`\\b(talk|talking|speak|speaking|chat|chatting) (to|with) ${kind}${target}\\b`),
  new RegExp(`\\b(connect|transfer|pass|put|hand|get|give|forward|switch|send) me( on| over| through)?( to| with)? ${kind}${target}\\b`),
  new RegExp(`\\btransfer to ${kind}${target}\\b`),
  /\b(want|need|prefer|like)( to deal with)? (an? |the )?(real|live|actual|human) ?(person|human|agent|being|staff)?\b/,
  /\bescalate (this|it|my|me)\b/,
]
const named =
  /^(please |pls |a |an |the |real |live |actual |human |your |customer service |support )*(human|person|agent|operator|representative|rep|manager|supervisor|human being|someone|somebody)( real| in person)?( please| pls| now)*$/
const asksAbout = /^(am|was|were|is|are) (i|we|this|you|it)\b/
const denied =
  /\b(dont|do not|not|no need|never|without|rather not)\b( \w+){0,3} (talk|speak|chat|connect|transfer|pass|put|hand|get|want|need|person|human|agent)\b/

/** True for an explicit request for a person in plain words. */
export function requestsPerson(bare: string): boolean {
  if (denied.test(bare) || asksAbout.test(bare)) return false
  return named.test(bare) || asked.some((pattern) => pattern.test(bare))
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
