import type { DialogState } from '@frontdesk/contracts/dialog'
import { likelyIntents } from '../buttons.ts'
import { decide, goOn } from '../make-step.ts'
import type { Scene } from '../scene.ts'
import type { DialogStep } from '../types.ts'
import { notUnderstood } from './not-understood.ts'

type Why = NonNullable<DialogState['search']>['why']

/** Looks a question up, remembering what for, so that the outcome can be answered to. */
export function searchKnowledge(scene: Scene, { query, intent, why }: { query: string; intent: string | null; why: Why }): DialogStep {
  const { state, flow, candidates, failures } = scene
  const related = why === 'out-of-scope' ? [] : likelyIntents(candidates)
  const next: DialogState = { ...state, failures, search: { query, intent, why, related } }
  const rule = flow ? 'interrupted-by-question' : why === 'knowledge' ? 'question-searched' : 'unsure-searched'
  const best = candidates[0] ? `${candidates[0].name} (${candidates[0].probability.toFixed(2)})` : 'no intent'
  return goOn(next, { kind: 'search', query, intent }, [decide(rule, `${why}, ${best}`)])
}

/** Several knowledge intents that are probable together make a question about the knowledge, whichever it is. */
const isKnowledgeTogether = ({ candidates, config, outOfScope }: Scene) => {
  const topics = candidates.filter(({ kind }) => kind === 'knowledge')
  const sum = topics.reduce((total, { probability }) => total + probability, 0)
  return !outOfScope && topics[0] === candidates[0] && sum >= config.acceptProbability
}

const likelySocial = 0.3

/** A remark ("great, another week without it") holds nothing to look up: whatever were found would be beside the point. */
const isRemark = ({ candidates: [best], question, flow, outOfScope }: Scene): boolean =>
  !question && flow === null && !outOfScope && best?.kind === 'social' && best.probability >= likelySocial

/** The last resort: what no rule understood is looked up before failure is admitted. */
export function searchUnsure(scene: Scene): DialogStep {
  const { wording, outOfScope } = scene
  if (wording.words.length === 0 || isRemark(scene)) return notUnderstood(scene)
  const why = outOfScope ? 'out-of-scope' : isKnowledgeTogether(scene) ? 'knowledge' : 'unsure'
  return searchKnowledge(scene, { query: wording.text, intent: null, why })
}
