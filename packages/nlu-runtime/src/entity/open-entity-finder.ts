import { createValueReader } from '@frontdesk/core/nlu/entity/value-reader'
import { readEntitySection } from '@frontdesk/core/nlu/entity-section'
import type { ModelSection } from '@frontdesk/core/nlu/model-section'
import { createTagger } from '@frontdesk/core/nlu/sequence/create-tagger'
import { readTaggerSection } from '@frontdesk/core/nlu/sequence/tagger-section'
import { createEntityFinder, type EntityFinder } from './create-entity-finder.ts'

/** Makes the entities of an artifact ready to serve; an artifact without marked phrases has no `tagger`. Throws when a section does not fit. */
export const openEntityFinder = (entitySection: ModelSection, taggerSection: ModelSection | undefined): EntityFinder => {
  const { entities, synonyms } = readEntitySection(entitySection)
  if (taggerSection === undefined) return createEntityFinder(entities)
  const { tagger, marked } = readTaggerSection(taggerSection)
  return createEntityFinder(entities, { tag: createTagger(tagger), readValue: createValueReader({ entities, marked, synonyms }) })
}
