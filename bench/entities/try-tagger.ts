import { measureSpans } from '@frontdesk/core/nlu/sequence/assess-tagger'
import { createTagger } from '@frontdesk/core/nlu/sequence/create-tagger'
import { type TaggerExample, trainTagger } from '@frontdesk/core/nlu/sequence/train-tagger'

/**
 * Trains on the one and finds the spans of the other. Processor time is told beside that of the clock, for machines that have other things to
 * do; the time a message takes is that of the tagger alone.
 */
export const tryTagger = (train: readonly TaggerExample[], test: readonly TaggerExample[]) => {
  const started = performance.now()
  const startedCpu = process.cpuUsage()
  const trained = trainTagger(train)
  const trainMs = performance.now() - started
  const { user, system } = process.cpuUsage(startedCpu)
  const tag = trained === null ? () => [] : createTagger(trained.model)
  const messageMs: number[] = []
  const sentences = test.map(({ phrase, hints, vector }) => {
    const start = performance.now()
    const found = tag(phrase.text, vector, hints)
    messageMs.push(performance.now() - start)
    return { gold: phrase.entities, found }
  })
  return { ...measureSpans(sentences), trainMs, trainCpuMs: (user + system) / 1000, messageMs, dropped: trained?.dropped ?? 0 }
}
