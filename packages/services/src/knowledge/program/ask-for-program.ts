import type { Citation } from '@frontdesk/contracts/message'
import { requireApiKey } from '../../api-key/require-api-key.ts'
import { findAnswer } from '../find-answer.ts'
import type { ProgramContext } from './upsert-for-program.ts'

export type ProgramAnswer =
  | { kind: 'answered'; text: string; citations: Citation[]; confidence: number }
  | { kind: 'refused'; searched: string; confidence: number }

const deadlineMs = 15_000

/** Answers a question from the public documents, each sentence with its citation, or refuses. Nothing is kept of it. */
export const askForProgram = async (ctx: ProgramContext, { key, question }: { key: string; question: string }): Promise<ProgramAnswer> => {
  await requireApiKey(ctx, { key, scope: 'knowledge' })
  const desk = await ctx.knowledge.open()
  const { outcome, retrieval } = await findAnswer(desk, {
    question,
    vector: await desk.encoder.encode(question),
    history: [],
    signal: AbortSignal.timeout(deadlineMs),
    onDelta: () => undefined,
  })
  const confidence = retrieval?.confidence ?? 0
  if (outcome.kind === 'unsupported') return { kind: 'refused', searched: outcome.searched, confidence }
  return { kind: 'answered', text: outcome.text, citations: outcome.content.citations ?? [], confidence }
}
