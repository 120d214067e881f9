import type { DialogState } from '@frontdesk/contracts/dialog'
import { intentButtons, noThanksButton, personButton } from '../buttons.ts'
import { carryOn } from '../flow/finish-flow.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { admitFailure, declineOutOfScope } from '../rules/not-understood.ts'
import { say } from '../say.ts'
import { flowOfIntent } from '../scene.ts'
import type { DialogConfig, DialogStep, SearchOutcome } from '../types.ts'

type Search = NonNullable<DialogState['search']>

const unknownSearch: Search = { query: '', intent: null, why: 'knowledge', related: [] }

/** Tasks that suit the answer, as buttons under it. */
const followUps = (config: DialogConfig, { related, intent }: Search) =>
  intentButtons(config, related.filter((name) => name !== intent && flowOfIntent(config, name) !== null).slice(0, 2))

function answer(
  state: DialogState,
  config: DialogConfig,
  search: Search,
  outcome: Extract<SearchOutcome, { kind: 'answered' }>,
): DialogStep {
  const quickReplies =
    state.flow || search.why === 'out-of-scope' ? [] : [...(outcome.content.quickReplies ?? []), ...followUps(config, search)]
  const content = quickReplies.length > 0 ? { ...outcome.content, quickReplies } : outcome.content
  const next: DialogState = { ...state, failures: 0 }
  return carryOn(
    waitFor(next, 'answered', [decide('answered-from-knowledge', search.intent ?? search.why)], [botReply(outcome.text, content)]),
    config,
  )
}

/** A question with no answer is admitted plainly. In a flow the flow's own question stays the only one. */
function admitNoAnswer(state: DialogState, config: DialogConfig, search: Search, searched: string): DialogStep {
  const note = decide('no-answer-found', `${search.intent ?? search.why}, looked in ${searched}`)
  if (state.flow || state.queue.length > 0) {
    const reply = botReply(say('no-answer-in-flow', state.turns, { searched }), { notice: 'refused', quickReplies: [personButton] })
    return carryOn(waitFor({ ...state, failures: 0 }, 'refused', [note], [reply]), config)
  }
  const reply = botReply(say('no-answer', state.turns, { searched }), { notice: 'refused', quickReplies: [personButton, noThanksButton] })
  const next: DialogState = { ...state, failures: 0, offeredPerson: 'no-answer' }
  return waitFor(next, 'refused', [note, decide('person-offered', 'no answer')], [reply])
}

/** Decides what follows from a search: the answer, or an honest failure that fits what the search was for. */
export function stepSearchOutcome(before: DialogState, outcome: SearchOutcome, config: DialogConfig): DialogStep {
  const search = before.search ?? unknownSearch
  const state: DialogState = { ...before, search: null }
  if (outcome.kind === 'answered') return answer(state, config, search, outcome)
  const searched = outcome.searched.trim() || 'our help articles'
  if (search.why === 'out-of-scope') return declineOutOfScope(before, config)
  if (search.why === 'knowledge' || state.flow) return admitNoAnswer(state, config, search, searched)
  return admitFailure(state, config, { related: search.related, searched, detail: 'unsure, and nothing found' })
}
