import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { Database } from '@frontdesk/db/client'
import { type FoundByWords, findByWords } from '@frontdesk/db/knowledge/find-by-words'
import { readSentences } from '@frontdesk/db/knowledge/read-sentences'
import { readTokenVectors } from '@frontdesk/db/knowledge/read-token-vectors'
import { searchChunks } from '@frontdesk/db/knowledge/search-chunks'
import type { Sight } from '@frontdesk/db/knowledge/seen-by'
import type { PassageSearch } from './passage-search.ts'
import { createPgvectorIndex } from './vector-index/pgvector.ts'
import type { VectorIndex } from './vector-index/port.ts'

export type VectorIndexes = { passages: VectorIndex; sentences: VectorIndex }

/** The database's own. */
const openIndexes = (db: Database, encoderHash: string): VectorIndexes => ({
  passages: createPgvectorIndex({ db, kind: 'passage', encoderHash }),
  sentences: createPgvectorIndex({ db, kind: 'sentence', encoderHash }),
})

/** Terms of which it is kept how many passages hold them. */
const keptTerms = 20_000

/** Finds by words, and counts the passages that hold a term once: those who change the knowledge have search opened anew. */
const createWordSearch = (db: Database) => {
  const known = new Map<string, number>()
  return async (question: string, sight: Sight): Promise<FoundByWords> => {
    const words = await findByWords(db, { terms: terms(question), sight, known })
    if (known.size > keptTerms) known.clear()
    for (const [at, term] of words.terms.entries()) known.set(term, words.documents[at] ?? 0)
    return words
  }
}

/** How often a search is made anew because what it had found was replaced meanwhile. */
const maxRounds = 4

/**
 * Search by the database's words and by an index of vectors, whatever the number of passages. The database has the last word on what a
 * searcher may see: an index that lags behind, or that is somebody else's, only costs a few candidates.
 */
export const searchInDatabase = (db: Database, encoderHash: string, indexes = openIndexes(db, encoderHash)): PassageSearch => {
  const searchWords = createWordSearch(db)
  return {
    search: async (question, vector, { audience, topic = null, collection = null, language = null }) => {
      const filter = { audience, collection, language }
      const sight = { encoderHash, ...filter }
      for (let round = 1; ; round += 1) {
        const [words, passages, sentences] = await Promise.all([
          searchWords(question, sight),
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
  }
}
