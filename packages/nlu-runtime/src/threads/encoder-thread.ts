import { workerData } from 'node:worker_threads'
import { answerMessages } from '../answer-messages.ts'
import { loadSentenceSession } from '../load-sentence-session.ts'
import type { EncoderThreadData } from '../sentence-encoder.ts'

const { modelDir }: EncoderThreadData = workerData
const session = loadSentenceSession(modelDir)

answerMessages(async (text: string) => {
  const output = await (await session).encode(text)
  return { output, transfer: [output.buffer] }
})
