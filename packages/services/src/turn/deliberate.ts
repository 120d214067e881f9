import type { DialogState } from '@frontdesk/contracts/dialog'
import type { HandoffReason } from '@frontdesk/contracts/handoff'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import { step } from '@frontdesk/core/dialog/step'
import type { BotReply, DialogConfig, DialogEffect, DialogEvent } from '@frontdesk/core/dialog/types'
import { AppError } from '@frontdesk/core/errors'
import type { Conflict } from '@frontdesk/core/retrieval/find-conflicts'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import { cancelProposal } from '../action/cancel-proposal.ts'
import { executeRun } from '../action/execute-run.ts'
import { prepareAction } from '../action/prepare-action.ts'
import type { TurnContext } from '../context.ts'
import { findAnswer } from '../knowledge/find-answer.ts'
import type { Typist } from './create-typist.ts'
import { groupMessages, type MessageGroup } from './group-messages.ts'
import type { TraceRecorder } from './trace-recorder.ts'
import { understand } from './understand.ts'

export type Deliberation = {
  state: DialogState
  replies: BotReply[]
  outcome: TurnOutcome
  handoffReason: HandoffReason | null
  intent: string | null
  /** What was asked and no passage answers. */
  unanswered: string | null
  /** Contradictions that an answer came upon. */
  conflicts: Conflict[]
}

export type DeliberationInput = {
  turn: ClaimedTurn
  token: string
  state: DialogState
  config: DialogConfig
  trace: TraceRecorder
  typist: Typist
  signal: AbortSignal
}

/** More steps than any sensible turn takes; the machine's own tests keep it below. */
const maxSteps = 10

/** Understands and decides until the machine waits for the visitor or hands over; effects in between are carried out. */
export const deliberate = async (ctx: TurnContext, input: DeliberationInput): Promise<Deliberation> => {
  const result: Deliberation = {
    state: input.state,
    replies: [],
    outcome: 'answered',
    handoffReason: null,
    intent: null,
    unanswered: null,
    conflicts: [],
  }
  for (const group of groupMessages(input.turn.messages)) {
    await deliberateGroup(ctx, input, group, result)
    if (result.handoffReason) break
  }
  const { flow } = result.state
  input.trace.data.flow = flow && { actionId: flow.actionId, slots: flow.slots, awaiting: flow.awaiting }
  return result
}

/** Intents that a trace keeps: as many as the learning inbox has keys for. */
const tracedIntents = 9

const asksForAnAct = ({ content }: BotReply): boolean => content.card !== undefined || content.form !== undefined
const saysTheSame = (one: BotReply, other: BotReply): boolean =>
  one.text === other.text && ((!asksForAnAct(one) && !asksForAnAct(other)) || JSON.stringify(one.content) === JSON.stringify(other.content))

/** What would be said twice in one burst is said once, with what the second time adds; different cards and forms stand for themselves. */
const addReply = (replies: BotReply[], reply: BotReply): void => {
  const at = replies.findIndex((said) => saysTheSame(said, reply))
  const said = replies[at]
  if (said) replies[at] = { ...said, content: { ...said.content, ...reply.content } }
  else replies.push(reply)
}

const deliberateGroup = async (ctx: TurnContext, input: DeliberationInput, group: MessageGroup, result: Deliberation): Promise<void> => {
  const { trace, turn } = input
  const { understanding, vector, requests } = await trace.time('understand', () => understand(ctx, group))
  trace.data.text = group.text
  trace.data.modelVersion = understanding.modelVersion
  trace.data.intents = understanding.intents.slice(0, tracedIntents)
  trace.data.outOfScope = understanding.outOfScope
  const { acceptProbability, ambiguityMargin, outOfScopeThreshold } = input.config
  trace.data.thresholds = { accept: acceptProbability, margin: ambiguityMargin, outOfScope: outOfScopeThreshold }
  trace.data.entities = understanding.entities
  trace.data.parts = requests.map(({ text, start, end, intent }) => ({ text, start, end, intent }))
  result.intent = understanding.intents[0]?.name ?? result.intent

  let event: DialogEvent | null = {
    kind: 'message',
    text: group.text,
    understanding,
    reply: group.reply,
    customerName: turn.customer?.name ?? null,
    ...(requests.length > 0 ? { requests } : {}),
  }
  for (let count = 0; event; count += 1) {
    if (count === maxSteps) throw new AppError('internal', 'The dialog did not come to rest.')
    input.signal.throwIfAborted()
    const stepped = step(result.state, event, input.config)
    result.state = stepped.state
    for (const reply of stepped.replies) addReply(result.replies, reply)
    trace.data.decisions.push(...stepped.decisions)
    event = await carryOut(ctx, input, { effect: stepped.effect, group, vector }, result)
  }
}

const carryOut = async (
  ctx: TurnContext,
  input: DeliberationInput,
  { effect, group, vector }: { effect: DialogEffect; group: MessageGroup; vector: Float32Array | null },
  result: Deliberation,
): Promise<DialogEvent | null> => {
  const { trace, turn, signal } = input
  switch (effect.kind) {
    case 'wait':
      result.outcome = effect.outcome
      return null
    case 'hand-off':
      result.outcome = 'escalated'
      result.handoffReason = effect.reason
      return null
    case 'search': {
      const index = result.replies.length
      const found = await findAnswer(ctx, {
        question: effect.query,
        vector: vector && effect.query === group.text ? vector : await ctx.encoder.encode(effect.query),
        respelled: ctx.models.current()?.respell(effect.query, ctx.encoder.isWord),
        history: turn.history,
        topic: ctx.intents.current().find((intent) => intent.name === effect.intent)?.title ?? null,
        signal,
        time: trace.time,
        onDelta: (text) => input.typist.write(index, text),
      })
      trace.data.retrieval = found.retrieval
      trace.data.answer = found.answer
      if (found.outcome.kind === 'unsupported') result.unanswered = effect.query
      result.conflicts.push(...found.conflicts)
      return { kind: 'search-outcome', outcome: found.outcome }
    }
    case 'prepare': {
      const outcome = await trace.time('act', () =>
        prepareAction(ctx, { turn, token: input.token, actionId: effect.actionId, slots: effect.slots, trace }),
      )
      return { kind: 'action-outcome', actionId: effect.actionId, outcome }
    }
    case 'execute': {
      const outcome = await trace.time('act', () => executeRun(ctx, { turn, runId: effect.runId, confirmedSeq: group.lastSeq, trace }))
      return { kind: 'action-outcome', actionId: effect.actionId, outcome }
    }
    case 'cancel-run': {
      const outcome = await cancelProposal(ctx, { turn, runId: effect.runId, trace })
      if (effect.then === 'continue') return { kind: 'action-outcome', actionId: '', outcome }
      result.outcome = 'answered'
      return null
    }
  }
}
