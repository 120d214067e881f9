import { recordGap } from '@frontdesk/db/gap/record-gap'
import type { TurnContext } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'

/** Longer messages are seldom one question. */
const maxQuestionLength = 500

/** Writes down a question that no passage answered; once a turn, however often it is called. */
export const recordUnanswered = async (
  ctx: Pick<TurnContext, 'db' | 'realtime' | 'encoder' | 'newId'>,
  input: { turnId: string; visitorId: string; question: string },
): Promise<void> => {
  if (input.question.length > maxQuestionLength) return
  const vector = await ctx.encoder.encode(input.question)
  const isNew = await recordGap(ctx.db, { ...input, id: ctx.newId(), vector, encoderHash: ctx.encoder.hash })
  if (isNew) publishKnowledgeChange(ctx, 'gaps')
}
