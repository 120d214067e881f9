import type { MessagePort } from 'node:worker_threads'
import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import type { LinearFit, TriedRows } from '@frontdesk/core/nlu/intent/fit-linear'
import { openDenseExpert } from '@frontdesk/core/nlu/intent/open-dense-expert'
import { listSet } from './list-set.ts'

/** What the thread of the dense expert starts with; the vectors follow as its one message. */
export type DenseThreadData = { role: 'dense'; data: TrainingData; evaluate: boolean }
export type DenseMessage = { vectors: Float32Array }
export type DenseReply = { fit: LinearFit } | { tried: TriedRows | null } | { error: string }

/** Fits the dense expert, replies with that, and then, where the model is to be evaluated, with what its folds made of every phrase. */
export const fitDenseInThread = ({ data, evaluate }: DenseThreadData, port: MessagePort): void => {
  const reply = (message: DenseReply) => port.postMessage(message)
  port.once('message', ({ vectors }: DenseMessage) => {
    try {
      const expert = openDenseExpert(listSet(data), vectors)
      const fit = expert.fit()
      reply({ fit })
      if (evaluate) reply({ tried: expert.tryAll(fit.cost) })
    } catch (error) {
      reply({ error: error instanceof Error ? error.message : String(error) })
    }
    port.close()
  })
}
