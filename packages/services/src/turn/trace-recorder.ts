import type { Trace } from '@frontdesk/contracts/trace'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import type { Metrics } from '@frontdesk/telemetry/metrics'

/** Collects what the stages of one turn decide; `finish` makes the row of the "Why?" panel. */
export type TraceRecorder = {
  data: Omit<Trace, 'timings' | 'outcome'>
  /** Runs a stage and keeps how long it took, in milliseconds. */
  time<T>(stage: string, work: () => Promise<T>): Promise<T>
  finish(outcome: TurnOutcome): Trace
}

export const createTraceRecorder = (metrics: Metrics, attempt: number): TraceRecorder => {
  const timings: Trace['timings'] = []
  const data: TraceRecorder['data'] = {
    text: '',
    modelVersion: null,
    intents: [],
    outOfScope: null,
    thresholds: null,
    entities: [],
    parts: [],
    decisions: [],
    flow: null,
    retrieval: null,
    answer: null,
    actionRuns: [],
    attempt,
  }
  return {
    data,
    time: async (stage, work) => {
      const startedAt = performance.now()
      try {
        return await work()
      } finally {
        const ms = performance.now() - startedAt
        timings.push({ stage, ms: Math.round(ms * 10) / 10 })
        metrics.turnStage(stage, ms / 1000)
      }
    },
    finish: (outcome) => ({ ...data, timings, outcome }),
  }
}
