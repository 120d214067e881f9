import type { Channel } from '@frontdesk/contracts/conversation'
import type { HandoffReason } from '@frontdesk/contracts/handoff'
import type { Sender } from '@frontdesk/contracts/message'
import type { TurnOutcome, TurnState } from '@frontdesk/contracts/turn'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { createInstruments } from './create-instruments.ts'
import { readErrorCode } from './read-error-code.ts'
import { settleWithin } from './settle-within.ts'

export type LimitName = 'messages' | 'starts' | 'sign-ins' | 'api-calls'
/** `fallback` is an answer by the extractive provider because the primary one failed. */
export type LlmOutcome = 'ok' | 'error' | 'timeout' | 'breaker-open' | 'aborted' | 'fallback'
export type QueueDepthSample = { queue: string; waiting: number; active: number; delayed: number; failed: number; oldestWaitingMs: number }

/** Every metric of the product, one verb each, so that no caller can misspell a name or a label. Durations are in seconds. */
export type Metrics = {
  messageReceived(sender: Sender, channel?: Channel): void
  /** `seconds` from the creation of the turn to its end. */
  turnFinished(outcome: TurnOutcome, seconds: number): void
  turnStage(stage: string, seconds: number): void
  /** Counted under the error's `AppError` code, or `unexpected`. */
  error(component: string, error: unknown): void
  handoff(reason: HandoffReason): void
  llmCall(provider: string, outcome: LlmOutcome): void
  llmTokens(provider: string, kind: 'prompt' | 'completion', count: number): void
  rateLimited(limit: LimitName): void
  actionRun(actionId: string, outcome: string): void
  /** `route` is the pattern, never the path. */
  httpRequest(labels: { route: string; method: string; status: number }, seconds: number): void
  queueDepth(depth: QueueDepthSample): void
  turnsInState(state: TurnState, count: number): void
  oldestTurn(seconds: number): void
  sockets(count: number): void
  modelVersion(version: number): void
  breakerOpen(name: string, open: boolean): void
  /** Runs `collect` at every scrape, to set gauges; one that fails or takes over 2 s is counted as an error and skipped. Returns how to remove it. */
  onCollect(collect: () => void | Promise<void>): () => void
  /** The Prometheus text format, and its content type. */
  render(): Promise<string>
  contentType: string
}

const collectTimeoutMs = 2000

/** Makes the metrics of one process in a registry of their own; every sample carries the label `service`. */
export const createMetrics = ({ service }: { service: string }): Metrics => {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  const { counters, histograms, gauges } = createInstruments(registry)
  const collectors = new Set<() => void | Promise<void>>()
  const error = (component: string, thrown: unknown): void => counters.errors.inc({ component, code: readErrorCode(thrown) })
  const runCollector = async (collect: () => void | Promise<void>): Promise<void> => {
    try {
      await settleWithin(Promise.resolve(collect()), collectTimeoutMs)
    } catch (thrown) {
      error('metrics', thrown)
    }
  }

  return {
    messageReceived: (sender, channel = 'web') => counters.messages.inc({ sender, channel }),
    turnFinished: (outcome, seconds) => {
      counters.turns.inc({ outcome })
      histograms.turn.observe({ outcome }, seconds)
    },
    turnStage: (stage, seconds) => histograms.turnStage.observe({ stage }, seconds),
    error,
    handoff: (reason) => counters.handoffs.inc({ reason }),
    llmCall: (provider, outcome) => counters.llmCalls.inc({ provider, outcome }),
    llmTokens: (provider, kind, count) => counters.llmTokens.inc({ provider, kind }, count),
    rateLimited: (limit) => counters.rateLimited.inc({ limit }),
    actionRun: (action, outcome) => counters.actionRuns.inc({ action, outcome }),
    httpRequest: ({ route, method, status }, seconds) => histograms.httpRequest.observe({ route, method, status: String(status) }, seconds),
    queueDepth: ({ queue, oldestWaitingMs, ...states }) => {
      for (const [state, count] of Object.entries(states)) gauges.queueJobs.set({ queue, state }, count)
      gauges.queueOldest.set({ queue }, oldestWaitingMs / 1000)
    },
    turnsInState: (state, count) => gauges.turns.set({ state }, count),
    oldestTurn: (seconds) => gauges.turnOldest.set(seconds),
    sockets: (count) => gauges.sockets.set(count),
    modelVersion: (version) => gauges.modelVersion.set(version),
    breakerOpen: (name, open) => gauges.breakerOpen.set({ name }, open ? 1 : 0),
    onCollect: (collect) => {
      collectors.add(collect)
      return () => collectors.delete(collect)
    },
    render: async () => {
      await Promise.all([...collectors].map(runCollector))
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
