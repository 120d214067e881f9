import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { Database } from '@frontdesk/db/client'
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

/**
 * Search by the database's words and by an index of vectors, whatever the number of passages. The database has the last word on what a
 * searcher may see: an index that lags behind, or that is somebody else's, only costs a few candidates.
 */
export const searchInDatabase = (db: Database, encoderHash: string, indexes = openIndexes(db, encoderHash)): PassageSearch => ({
  search: async (question, vector, { audience, topic = null, collection = null, language = null }) => {
    const filter = { audience, collection, language }
    const found = await Promise.all([
      indexes.passages.query(vector, candidateLimits.vector, filter),
      indexes.sentences.query(vector, candidateLimits.sentence, filter),
    ])
    const near = found.flat().map(({ passageId }) => passageId)
    return db.transaction(async (tx) => {
      // The plan that PostgreSQL keeps for any words takes twice as long as one made for these.
      await tx.query("SET LOCAL plan_cache_mode = 'force_custom_plan'")
      return searchChunks(tx, { terms: terms(question), vector, near, sight: { encoderHash, ...filter }, topic })
    })
  },
  readSentences: (chunkIds, vector) => readSentences(db, { chunkIds, vector }),
  readTokenVectors: (chunkIds) => readTokenVectors(db, { chunkIds }),
})
