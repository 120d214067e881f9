import { intentButtons, noneButton, personButton } from '../buttons.ts'
import { returnToFlow } from '../flow/reask.ts'
import { matchOption } from '../language/match-option.ts'
import { readReply } from '../language/read-reply.ts'
import { toWording } from '../language/wording.ts'
import { botReply, decide, inFront, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule, Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'
import { actOnIntent } from './follow-intent.ts'

/** Goes with an intent picked from those offered, for the message that was unclear; null for one not offered by this bot. */
export function chooseIntent(scene: Scene, name: string, how: string): DialogStep | null {
  const info = scene.config.intents.find((intent) => intent.name === name)
  if (!info) return null
  const { unclear, disambiguation } = scene.open
  const asked = unclear && disambiguation.some(({ intent }) => intent === name) ? unclear : null
  const text = asked?.text ?? info.title
  const entry = {
    facts: { ...asked?.facts, ...scene.facts },
    heard: asked?.text ?? '',
    bare: toWording(asked?.text ?? scene.wording.text).bare,
  }
  const step = actOnIntent(scene, info, entry, text)
  return step && inFront(step, [decide('disambiguated', `${name}, ${how}`)])
}

/** "Neither": the visitor is asked for other words. */
export function declineChoice(scene: Scene): DialogStep {
  const reply = botReply(say('say-it-differently', scene.state.turns), { quickReplies: [personButton] })
  const state = { ...scene.state, failures: scene.failures + 1 }
  return returnToFlow(waitFor(state, 'asked', [decide('disambiguation-declined', scene.wording.text)], [reply]), scene.config)
}

function queueOthers(scene: Scene, first: string): Scene {
  const { unclear, disambiguation } = scene.open
  const others = disambiguation.filter(({ intent }) => intent !== first)
  const queue = others.map(({ intent }) => ({ intent, text: unclear?.text ?? '', facts: unclear?.facts ?? {} }))
  return { ...scene, state: { ...scene.state, queue } }
}

/** The answer to "Which of these do you mean?" in words: by title, by place, "both", "neither". A new request passes. */
export const answerDisambiguation: Rule = (scene) => {
  const { disambiguation } = scene.open
  if (disambiguation.length === 0) return null
  const { bare, text } = scene.wording
  const [first] = disambiguation
  if (first && /^(both|all|all of them|both of them|do both)( please)?$/.test(bare))
    return chooseIntent(queueOthers(scene, first.intent), first.intent, 'both wanted')
  const meaning = readReply(bare)
  if (meaning === 'no' || /^(neither|none|something else|other|none of (these|them|those)|neither of (these|them|those))$/.test(bare))
    return declineChoice(scene)
  if (meaning === 'yes') {
    const quickReplies = [
      ...intentButtons(
        scene.config,
        disambiguation.map(({ intent }) => intent),
      ),
      noneButton,
    ]
    const state = { ...scene.state, disambiguation, unclear: scene.open.unclear, failures: scene.failures }
    return waitFor(
      state,
      'asked',
      [decide('disambiguation-repeated', 'yes to several')],
      [botReply(say('did-you-mean-several', state.turns), { quickReplies })],
    )
  }
  const options = disambiguation.map(({ intent, label }) => ({ label, value: intent }))
  const match = matchOption(text, options)
  if (match?.kind === 'one' && match.strength !== 'loose') return chooseIntent(scene, match.option.value, `"${text}"`)
  const best = scene.candidates.find(({ name }) => disambiguation.some(({ intent }) => intent === name))
  const newRequest = scene.intent !== null && scene.intent.name !== best?.name
  if (newRequest || !best) return null
  if (scene.intent?.name === best.name) return chooseIntent(scene, best.name, `"${text}"`)
  return match?.kind === 'one' ? chooseIntent(scene, match.option.value, `"${text}"`) : null
}
