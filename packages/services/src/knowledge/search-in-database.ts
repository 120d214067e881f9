import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { Database } from '@frontdesk/db/client'
import { findByWords } from '@frontdesk/db/knowledge/find-by-words'
import { readSentences } from '@frontdesk/db/knowledge/read-sentences'
import { readTokenVectors } from '@frontdesk/db/knowledge/read-token-vectors'
import { searchChunks } from '@frontdesk/db/knowledge/search-chunks'
import type { PassageSearch } from './passage-search.ts'
import { createPgvectorIndex } from './vector-index/pgvector.ts'
import type { VectorIndex } from './vector-index/port.ts'

export type VectorIndexes = { passages: VectorIndex; sentences: VectorIndex }

/** The database's own. */
const openIndexes = (db: Database, encoderHash: string): VectorIndexes => ({
  passages: createPgvectorIndex({ db, kind: 'passage', encoderHash }),
  sentences: createPgvectorIndex({ db, kind: 'sentence', encoderHash }),
})

/** How often a search is made anew because what it had found was replaced meanwhile. */
const maxRounds = 4

/**
 * Search by the database's words and by an index of vectors, whatever the number of passages. The database has the last word on what a
 * searcher may see: an index that lags behind, or that is somebody else's, only costs a few candidates.
 */
export const searchInDatabase = (db: Database, encoderHash: string, indexes = openIndexes(db, encoderHash)): PassageSearch => ({
  search: async (question, vector, { audience, topic = null, collection = null, language = null }) => {
    const filter = { audience, collection, language }
    const sight = { encoderHash, ...filter }
    for (let round = 1; ; round += 1) {
      const [words, passages, sentences] = await Promise.all([
        findByWords(db, { terms: terms(question), sight }),
        indexes.passages.query(vector, candidateLimits.vector, filter),
        indexes.sentences.query(vector, candidateLimits.sentence, filter),
      ])
      const near = [...passages, ...sentences].map(({ passageId }) => passageId)
      const { hits, complete } = await searchChunks(db, { words, vector, near, sight, topic })
      if (complete || round === maxRounds) return hits
    }
  },
  readSentences: (chunkIds, vector) => readSentences(db, { chunkIds, vector }),
  readTokenVectors: (chunkIds) => readTokenVectors(db, { chunkIds }),
})
