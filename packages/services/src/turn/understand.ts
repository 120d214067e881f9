import type { MessageReply } from '@frontdesk/contracts/message'
import type { Understanding } from '@frontdesk/contracts/understanding'
import { AppError } from '@frontdesk/core/errors'
import type { TurnContext } from '../context.ts'

export type Understood = { understanding: Understanding; vector: Float32Array | null }

/** Encodes the text once and reads intents and entities from it. A pressed button or a form needs no reading. */
export const understand = async (
  ctx: Pick<TurnContext, 'encoder' | 'models' | 'clock'>,
  input: { text: string; reply: MessageReply | null },
): Promise<Understood> => {
  const model = ctx.models.current()
  if (!model) throw new AppError('upstream-unavailable', 'No language model is active yet.')
  if (input.reply && input.reply.kind !== 'quick-reply') {
    return { understanding: { intents: [], outOfScope: 0, entities: [], modelVersion: model.version }, vector: null }
  }
  const vector = await ctx.encoder.encode(input.text)
  return { understanding: model.understand(input.text, vector, ctx.clock.now()), vector }
}
