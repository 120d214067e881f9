import { z } from 'zod'
import { TurnOutcome } from './turn.ts'
import { EntityMatch, RankedIntent } from './understanding.ts'

/** A passage that retrieval looked at. Scores are 0 to 1 after division by the query's best. */
export const TracedPassage = z.object({
  chunkId: z.string(),
  documentId: z.string(),
  title: z.string(),
  heading: z.string().nullable(),
  text: z.string(),
  lexical: z.number(),
  vector: z.number(),
  sentence: z.number(),
  fused: z.number(),
  used: z.boolean(),
  /** Why it was not used. */
  rejected: z.string().nullable(),
})
export type TracedPassage = z.infer<typeof TracedPassage>

/** What each stage of a turn decided and why; the content of the "Why?" panel, stored as JSON in `trace.data`. */
export const Trace = z.object({
  text: z.string(),
  modelVersion: z.number().int().nullable(),
  intents: z.array(RankedIntent),
  outOfScope: z.number().nullable(),
  /** What the scores were held against: lowest probability acted on, smallest lead over the next intent, out-of-scope limit. */
  thresholds: z.object({ accept: z.number(), margin: z.number(), outOfScope: z.number() }).nullable().default(null),
  entities: z.array(EntityMatch),
  /** Where the message asks for several things: each of them, with its place in `text`. */
  parts: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), intent: RankedIntent })).default([]),
  /** The dialog machine's decisions in order, each with the rule that fired. */
  decisions: z.array(z.object({ rule: z.string(), detail: z.string() })),
  flow: z.object({ actionId: z.string(), slots: z.record(z.string(), z.string()), awaiting: z.string().nullable() }).nullable(),
  retrieval: z
    .object({
      query: z.string(),
      /** Highest calibrated support of any passage, 0 to 1. */
      confidence: z.number(),
      threshold: z.number(),
      passages: z.array(TracedPassage),
    })
    .nullable(),
  answer: z.object({ provider: z.string(), fallback: z.boolean(), droppedSentences: z.array(z.string()) }).nullable(),
  actionRuns: z.array(
    z.object({ runId: z.string().nullable(), actionId: z.string(), step: z.string(), outcome: z.string(), detail: z.string() }),
  ),
  timings: z.array(z.object({ stage: z.string(), ms: z.number() })),
  attempt: z.number().int(),
  outcome: TurnOutcome,
})
export type Trace = z.infer<typeof Trace>
