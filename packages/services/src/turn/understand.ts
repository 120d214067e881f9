import type { MessageReply } from '@frontdesk/contracts/message'
import { AppError } from '@frontdesk/core/errors'
import type { TurnContext } from '../context.ts'
import { type UnderstoodText, understandText } from '../nlu/understand-text.ts'

export type Understood = Omit<UnderstoodText, 'vector'> & { vector: Float32Array | null }

/** Reads intents, entities and, where a message asks for several things, its parts. A pressed button or a form needs no reading. */
export const understand = async (
  ctx: Pick<TurnContext, 'encoder' | 'models' | 'intents' | 'clock'>,
  input: { text: string; reply: MessageReply | null },
): Promise<Understood> => {
  const model = ctx.models.current()
  if (!model) throw new AppError('upstream-unavailable', 'No language model is active yet.')
  if (input.reply && input.reply.kind !== 'quick-reply') {
    return { understanding: { intents: [], outOfScope: 0, entities: [], modelVersion: model.version }, vector: null, requests: [] }
  }
  return understandText({ encoder: ctx.encoder, model, intents: ctx.intents.current(), now: ctx.clock.now() }, input.text)
}
