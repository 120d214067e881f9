import type { TrainingData } from '@frontdesk/contracts/nlu-data'
import type { EntityQuality } from '@frontdesk/contracts/nlu-report'
import { listMarkedValues } from '@frontdesk/core/nlu/entity/value-reader'
import type { ModelSection } from '@frontdesk/core/nlu/model-section'
import { assessTagger } from '@frontdesk/core/nlu/sequence/assess-tagger'
import { writeTaggerSection } from '@frontdesk/core/nlu/sequence/tagger-section'
import { trainTagger } from '@frontdesk/core/nlu/sequence/train-tagger'
import { listTaggerExamples } from './list-tagger-examples.ts'

export type LearnedFromPhrases = {
  /** The section `tagger` of the artifact; none where no phrase marks anything. */
  sections: { tagger?: ModelSection }
  /** Marks that nothing could be learned from. */
  dropped: number
  /** How well marked entities are found in phrases that were held out; trains anew for each fold. */
  assess(): EntityQuality[]
}

/** Learns the entities that phrases mark. `vectors` are those of the phrases, then of the phrases of no intent. */
export const learnEntities = (data: TrainingData, vectors: Float32Array): LearnedFromPhrases => {
  const examples = listTaggerExamples(data, vectors)
  const trained = trainTagger(examples)
  if (trained === null) return { sections: {}, dropped: 0, assess: () => [] }
  const marked = listMarkedValues(data.intents.flatMap(({ phrases }) => phrases))
  return {
    sections: { tagger: writeTaggerSection({ tagger: trained.model, marked }) },
    dropped: trained.dropped,
    assess: () => assessTagger(examples),
  }
}
