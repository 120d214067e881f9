import { maxPhraseLength } from '@frontdesk/contracts/nlu-data'
import { Trace } from '@frontdesk/contracts/trace'
import { readRatedTurn } from '@frontdesk/db/learning/read-rated-turn'
import { recordItem } from '@frontdesk/db/learning/record-item'
import type { Context } from '../context.ts'
import { publishNluChange } from '../nlu/publish-nlu-change.ts'

/** Puts the words whose answer was rated down into the learning inbox. */
export const recordThumbsDown = async (ctx: Pick<Context, 'db' | 'realtime' | 'newId'>, input: { messageId: string }): Promise<void> => {
  const turn = await readRatedTurn(ctx.db, input)
  if (!turn?.freeText) return
  const trace = Trace.parse(turn.trace)
  if (trace.text === '' || trace.text.length > maxPhraseLength) return
  await recordItem(ctx.db, {
    id: ctx.newId(),
    text: trace.text,
    reasons: ['thumbs-down'],
    conversationId: turn.conversationId,
    turnId: turn.turnId,
    seq: turn.seq,
    intents: trace.intents.slice(0, 9),
    outOfScope: trace.outOfScope ?? 0,
  })
  publishNluChange(ctx, 'learning')
}
