import { TrainingData } from '@frontdesk/contracts/nlu-data'
import { HeldOutPrediction, type ModelDiff } from '@frontdesk/contracts/nlu-report'
import { AppError } from '@frontdesk/core/errors'
import { compareModels, type ModelRecord } from '@frontdesk/core/nlu/evaluate/compare-models'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { type ComparisonRow, readComparison } from '@frontdesk/db/nlu/read-comparison'
import { z } from 'zod'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

const Predictions = z.array(HeldOutPrediction)

const toRecord = (row: ComparisonRow): ModelRecord => ({
  phrases:
    row.data === null
      ? []
      : TrainingData.parse(row.data).intents.flatMap(({ name, phrases }) => phrases.map(({ text }) => ({ intent: name, text }))),
  predictions: Predictions.parse(row.predictions),
})

/** What the live model makes of phrases it never saw; each is encoded once, behind whoever waits. */
const predictUnseen = async (ctx: Context, liveId: string, texts: readonly string[]): Promise<Map<string, string>> => {
  const { encoder, model } = await ctx.reader.open(liveId)
  const predictions = new Map<string, string>()
  for (const text of texts) {
    const said = model.respell(text, encoder.isWord)
    const { intents } = model.understand(text, await encoder.encode(said), ctx.clock.now(), said)
    predictions.set(text, intents[0]?.name ?? '')
  }
  return predictions
}

/** A version against another, the live one unless told: which phrases are fixed, broken, or wrong in another way. */
export const compareVersions = async (
  ctx: Context,
  { id, againstId }: { id: string; againstId?: string | undefined },
): Promise<ModelDiff> => {
  requireRole(ctx.actor, 'viewer')
  const candidate = await readComparison(ctx.db, { id })
  if (candidate?.state !== 'ready') throw new AppError('not-found', 'There is no model that is ready under this id.')
  const liveId = againstId ?? (await readActiveModel(ctx.db))?.id
  const live = liveId === undefined ? null : await readComparison(ctx.db, { id: liveId })
  const [candidateRecord, liveRecord] = [toRecord(candidate), live && toRecord(live)]
  const seen = new Set([...(liveRecord?.phrases ?? []), ...(liveRecord?.predictions ?? [])].map(({ text }) => text))
  const unseen = liveRecord === null ? [] : candidateRecord.predictions.map(({ text }) => text).filter((text) => !seen.has(text))
  const predicted = live && unseen.length > 0 ? await predictUnseen(ctx, live.id, unseen) : new Map<string, string>()
  const comparison = compareModels({
    live: liveRecord,
    candidate: candidateRecord,
    predictLive: (text) => predicted.get(text) ?? '',
  })
  return { liveVersion: live?.version ?? null, candidateVersion: candidate.version, ...comparison }
}
