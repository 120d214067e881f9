import { workerData } from 'node:worker_threads'
import { answerMessages } from '../answer-messages.ts'
import { loadSentenceSession } from '../load-sentence-session.ts'
import type { EncoderInput, EncoderThreadData } from '../sentence-encoder.ts'
import { projectTokens, readTokenProjection } from '../token-projection.ts'

const { modelDir }: EncoderThreadData = workerData
const session = loadSentenceSession(modelDir)
const projection = readTokenProjection(modelDir)

answerMessages(async ({ parts, project }: EncoderInput) => {
  const run = await (await session).encode(parts)
  const matrix = project ? await projection : null
  const output = matrix ? { ...run, tokens: projectTokens(run.tokens, matrix) } : run
  return { output, transfer: [output.vector.buffer, output.tokens.buffer, ...output.parts.flatMap((part) => part?.buffer ?? [])] }
})
