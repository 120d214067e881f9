import { intentButton, noneButton } from '../buttons.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import { type Candidate, flowOfIntent, type Rule, type Scene } from '../scene.ts'

const maxChoices = 3

/** The intents a message can be taken for: close together, plausible, not social, and leading to different things. */
function rivals({ candidates, config, outOfScope, definition }: Scene): readonly Candidate[] {
  const [first, second] = candidates
  if (outOfScope || !first || !second) return []
  const close = candidates.filter(
    ({ probability }) => first.probability - probability < config.ambiguityMargin && probability >= config.acceptProbability / 2,
  )
  const plausible = first.probability + second.probability >= config.acceptProbability
  const social = first.kind === 'social' || second.kind === 'social'
  const inFlow = close.some(({ name }) => name === definition?.intent)
  const choices = close.filter(({ kind }) => kind !== 'social').slice(0, maxChoices)
  const differ = choices.some(({ name }) => flowOfIntent(config, name) !== null)
  return plausible && !social && !inFlow && differ && choices.length > 1 ? choices : []
}

/** "Which of these do you mean?", where two readings lead to different things. */
export const askWhichIntent: Rule = (scene) => {
  const choices = rivals(scene)
  if (choices.length === 0) return null
  const state = {
    ...scene.state,
    failures: scene.failures,
    disambiguation: choices.map(({ name, title }) => ({ intent: name, label: title })),
    unclear: { text: scene.wording.text, facts: scene.facts },
  }
  const quickReplies = [...choices.map(intentButton), noneButton]
  const text = say(choices.length > 2 ? 'did-you-mean-several' : 'did-you-mean', state.turns)
  const detail = choices.map(({ name, probability }) => `${name} ${probability.toFixed(2)}`).join(', ')
  return waitFor(state, 'asked', [decide('disambiguation-asked', detail)], [botReply(text, { quickReplies })])
}
