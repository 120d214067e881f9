import { z } from 'zod'
import { Id } from '../id.ts'
import { NluReport } from '../nlu-report.ts'

export const ModelState = z.enum(['queued', 'training', 'ready', 'failed', 'cancelled'])
export type ModelState = z.infer<typeof ModelState>

export const ModelProgress = z.object({ stage: z.enum(['queued', 'encoding', 'training', 'evaluating']), share: z.number().min(0).max(1) })
export type ModelProgress = z.infer<typeof ModelProgress>

export const ModelView = z.object({
  id: Id,
  version: z.number().int(),
  state: ModelState,
  live: z.boolean(),
  progress: ModelProgress.nullable(),
  /** Why training failed, or why the model cannot be served, in words for people. */
  error: z.string().nullable(),
  hash: z.string().nullable(),
  dataHash: z.string().nullable(),
  intents: z.number().int().nullable(),
  phrases: z.number().int().nullable(),
  accuracy: z.number().nullable(),
  macroF1: z.number().nullable(),
  expectedCalibrationError: z.number().nullable(),
  aurocOutOfScope: z.number().nullable(),
  encodeMs: z.number().nullable(),
  trainMs: z.number().nullable(),
  artifactBytes: z.number().int().nullable(),
  trainedBy: z.string().nullable(),
  createdAt: z.string(),
  readyAt: z.string().nullable(),
  /** Every time it went live, newest first, and who did it. */
  activations: z.array(z.object({ at: z.string(), by: z.string().nullable() })),
})
export type ModelView = z.infer<typeof ModelView>

export const ModelsOverview = z.object({
  models: z.array(ModelView),
  liveId: z.string().nullable(),
  training: ModelView.nullable(),
  /** True when the phrases as they stand differ from what the newest ready model learned from. */
  dataChanged: z.boolean(),
})
export type ModelsOverview = z.infer<typeof ModelsOverview>

export const ModelReport = z.object({ model: ModelView, report: NluReport.nullable() })
export type ModelReport = z.infer<typeof ModelReport>
