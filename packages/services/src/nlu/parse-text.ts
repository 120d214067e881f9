import type { NluParse, ParseInput } from '@frontdesk/contracts/nlu/parse'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import type { OpenedModel } from './nlu-reader.ts'
import { understandText } from './understand-text.ts'

const nearestPhrases = 5

/** What an opened model makes of a text. */
export const readText = async (ctx: Pick<Context, 'clock'>, { encoder, model, intents }: OpenedModel, text: string): Promise<NluParse> => {
  const startedAt = performance.now()
  const { understanding, vector, requests } = await understandText({ encoder, model, intents, now: ctx.clock.now() }, text)
  return {
    text,
    modelVersion: model.version,
    intents: understanding.intents,
    outOfScope: understanding.outOfScope,
    outOfScopeThreshold: model.outOfScopeThreshold,
    entities: understanding.entities,
    parts: requests.map(({ text, start, end, intent }) => ({ text, start, end, intent })),
    nearest: model.findNearest(vector, nearestPhrases),
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
  }
}

/** What the live model, or a ready one by its id, makes of a text. */
export const parseText = async (ctx: Context, { text, modelId }: ParseInput): Promise<NluParse> => {
  requireRole(ctx.actor, 'viewer')
  return readText(ctx, await ctx.reader.open(modelId ?? null), text)
}
