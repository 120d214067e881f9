import type { NluParse } from '@frontdesk/contracts/nlu/parse'
import { AppError } from '@frontdesk/core/errors'
import { findModelByVersion } from '@frontdesk/db/nlu/find-model-by-version'
import { requireApiKey } from '../api-key/require-api-key.ts'
import type { Context } from '../context.ts'
import { readText } from './parse-text.ts'

type ProgramContext = Pick<Context, 'db' | 'rateLimiters' | 'metrics' | 'clock' | 'reader'>

/** What the live model, or the ready one of a version, makes of a text; for programs, by their API key. */
export const parseForProgram = async (
  ctx: ProgramContext,
  { key, text, modelVersion }: { key: string; text: string; modelVersion?: number | undefined },
): Promise<NluParse> => {
  await requireApiKey(ctx, { key, scope: 'nlu' })
  const modelId = modelVersion === undefined ? null : await findModelByVersion(ctx.db, { version: modelVersion })
  if (modelVersion !== undefined && modelId === null) throw new AppError('not-found', `There is no model of version ${modelVersion}.`)
  return readText(ctx, await ctx.reader.open(modelId), text)
}
