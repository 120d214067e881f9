import { z } from 'zod'

const job = <const Queue extends string, Payload extends z.ZodType>(definition: {
  queue: Queue
  payload: Payload
  attempts: number
  timeoutMs: number
}) => definition

/** Every job there is. A new entry here makes the worker's handler map fail to compile until it has a handler. */
export const jobs = {
  'turn.run': job({ queue: 'turns', payload: z.strictObject({ turnId: z.uuid() }), attempts: 1, timeoutMs: 65_000 }),
  'action.reconcile': job({ queue: 'background', payload: z.strictObject({ actionRunId: z.uuid() }), attempts: 5, timeoutMs: 30_000 }),
  'nlu.train': job({ queue: 'background', payload: z.strictObject({ modelId: z.uuid() }), attempts: 1, timeoutMs: 1_200_000 }),
  'knowledge.index': job({ queue: 'background', payload: z.strictObject({ documentId: z.uuid() }), attempts: 3, timeoutMs: 600_000 }),
  'knowledge.sync': job({ queue: 'ingestion', payload: z.strictObject({ runId: z.uuid() }), attempts: 1, timeoutMs: 3_600_000 }),
} as const
export type JobName = keyof typeof jobs
export type JobPayload<Name extends JobName> = z.infer<(typeof jobs)[Name]['payload']>
export type QueueName = (typeof jobs)[JobName]['queue']
