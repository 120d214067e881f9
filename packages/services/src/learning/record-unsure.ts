import type { LearningReason } from '@frontdesk/contracts/learning'
import { maxPhraseLength } from '@frontdesk/contracts/nlu-data'
import type { Trace } from '@frontdesk/contracts/trace'
import { recordItem } from '@frontdesk/db/learning/record-item'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import type { TurnContext } from '../context.ts'
import { publishNluChange } from '../nlu/publish-nlu-change.ts'
import type { Deliberation } from '../turn/deliberate.ts'
import { groupMessages } from '../turn/group-messages.ts'

type Read = Pick<Trace, 'text' | 'intents' | 'outOfScope' | 'thresholds' | 'decisions'>

/** What these rules decided on was an answer to the bot ("LF-104882", "the blue one", "yes"): nothing to learn an intent from. */
const answers: ReadonlySet<string> = new Set([
  'button-pressed',
  'confirmation-held',
  'confirmation-unclear',
  'corrected',
  'disambiguated',
  'disambiguation-declined',
  'disambiguation-repeated',
  'offer-accepted',
  'offer-declined',
  'option-declined',
  'options-narrowed',
  'run-cancelled',
  'run-confirmed',
  'run-declined',
  'slot-filled',
])

/** Why a message is worth teaching; none for one that was understood, or that answered a question of the bot. */
export const findReasons = (read: Read, handoffReason: string | null): LearningReason[] => {
  if (read.thresholds === null || read.decisions.some(({ rule }) => answers.has(rule))) return []
  const best = read.intents[0]?.probability ?? 0
  const reasons: LearningReason[] = []
  if (handoffReason === 'not-understood') reasons.push('escalated')
  if (best < read.thresholds.accept) reasons.push('low-confidence')
  if ((read.outOfScope ?? 0) >= read.thresholds.outOfScope) reasons.push('out-of-scope')
  return reasons
}

/** Puts what the bot was not sure of into the learning inbox. Free text alone: pressed buttons and forms teach nothing. */
export const recordUnsure = async (
  ctx: Pick<TurnContext, 'db' | 'realtime' | 'newId'>,
  { turn, read, deliberation }: { turn: ClaimedTurn; read: Read; deliberation: Deliberation | null },
): Promise<void> => {
  const last = groupMessages(turn.messages).at(-1)
  // With a person at it the bot has read nothing; a hand-over may have kept it from reading the last group.
  if (deliberation === null || !last || last.reply !== null || last.text !== read.text) return
  const reasons = findReasons(read, deliberation.handoffReason)
  if (reasons.length === 0 || read.text.length > maxPhraseLength) return
  await recordItem(ctx.db, {
    id: ctx.newId(),
    text: read.text,
    reasons,
    conversationId: turn.conversationId,
    turnId: turn.turnId,
    seq: last.lastSeq,
    intents: read.intents.slice(0, 9),
    outOfScope: read.outOfScope ?? 0,
  })
  publishNluChange(ctx, 'learning')
}
