import { HandoffReason } from '@frontdesk/contracts/handoff'
import { Sender } from '@frontdesk/contracts/message'
import { TurnOutcome, TurnState } from '@frontdesk/contracts/turn'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

// Bounds in seconds, dense around the target: 95 of 100 turns within 200 ms.
const turnBuckets = [0.025, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.25, 0.3, 0.5, 0.75, 1, 2, 4, 8, 15, 30, 60]
const stageBuckets = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 4, 8]
const httpBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2.5, 5, 10, 30]

const createCounters = (registry: Registry) => {
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `frontdesk_${name}_total`, help, labelNames, registers: [registry] })
  return {
    messages: counter('messages', 'Messages written, by sender.', ['sender', 'channel']),
    turns: counter('turns', 'Turns ended, by outcome.', ['outcome']),
    errors: counter('errors', 'Errors, by where they arose.', ['component', 'code']),
    handoffs: counter('handoffs', 'Conversations handed to a person, by reason.', ['reason']),
    llmCalls: counter('llm_calls', 'Answers asked of a language model provider.', ['provider', 'outcome']),
    llmTokens: counter('llm_tokens', 'Tokens used by language model providers.', ['provider', 'kind']),
    rateLimited: counter('rate_limited', 'Requests refused by a rate limit.', ['limit']),
    actionRuns: counter('action_runs', 'Action runs, by outcome.', ['action', 'outcome']),
  }
}

const createHistograms = (registry: Registry) => {
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[], buckets: number[]) =>
    new Histogram({ name: `frontdesk_${name}_seconds`, help, labelNames, buckets, registers: [registry] })
  return {
    turn: histogram('turn', 'Time from the creation of a turn to its end.', ['outcome'], turnBuckets),
    turnStage: histogram('turn_stage', 'Time of one stage of a turn.', ['stage'], stageBuckets),
    httpRequest: histogram('http_request', 'Time to answer an HTTP request.', ['route', 'method', 'status'], httpBuckets),
  }
}

const createGauges = (registry: Registry) => {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name: `frontdesk_${name}`, help, labelNames, registers: [registry] })
  return {
    queueJobs: gauge('queue_jobs', 'Jobs on a queue, by state.', ['queue', 'state']),
    queueOldest: gauge('queue_oldest_seconds', 'Age of the oldest job waiting on a queue.', ['queue']),
    turns: gauge('turns', 'Turns, by state.', ['state']),
    turnOldest: gauge('turn_oldest_seconds', 'Age of the oldest turn that has not ended.', []),
    sockets: gauge('sockets', 'Open client sockets of this process.', []),
    modelVersion: gauge('model_version', 'Version of the NLU model this process serves.', []),
    breakerOpen: gauge('breaker_open', '1 while a circuit breaker is not closed.', ['name']),
  }
}

/** Registers the product's counters, histograms and gauges; series whose labels are known beforehand start at 0, so that rates see the first event. */
export const createInstruments = (registry: Registry) => {
  const counters = createCounters(registry)
  const gauges = createGauges(registry)
  for (const sender of Sender.options) counters.messages.inc({ sender, channel: 'web' }, 0)
  for (const outcome of TurnOutcome.options) counters.turns.inc({ outcome }, 0)
  for (const reason of HandoffReason.options) counters.handoffs.inc({ reason }, 0)
  for (const limit of ['messages', 'starts', 'sign-ins']) counters.rateLimited.inc({ limit }, 0)
  for (const state of TurnState.options) gauges.turns.set({ state }, 0)
  return { counters, histograms: createHistograms(registry), gauges }
}
