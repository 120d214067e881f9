import { workerData } from 'node:worker_threads'
import { answerMessages } from '../answer-messages.ts'
import { loadSentenceSession } from '../load-sentence-session.ts'
import type { EncoderInput, EncoderThreadData } from '../sentence-encoder.ts'
import { readTokenProjection } from '../token-projection.ts'

const { modelDir }: EncoderThreadData = workerData
const session = loadSentenceSession(modelDir)
const projection = readTokenProjection(modelDir)

answerMessages(async ({ parts, project }: EncoderInput) => {
  const run = await (await session).encode(parts)
  const small = project ? await projection : null
  const output = small ? { ...run, tokens: small.project(run.tokens) } : run
  return { output, transfer: [output.vector.buffer, output.tokens.buffer, ...output.parts.flatMap((part) => part?.buffer ?? [])] }
})
