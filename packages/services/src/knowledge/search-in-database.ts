import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { Database, Queryable } from '@frontdesk/db/client'
import { type FoundByWords, findByWords } from '@frontdesk/db/knowledge/find-by-words'
import { readSentences } from '@frontdesk/db/knowledge/read-sentences'
import { readTokenVectors } from '@frontdesk/db/knowledge/read-token-vectors'
import { searchChunks } from '@frontdesk/db/knowledge/search-chunks'
import type { Sight } from '@frontdesk/db/knowledge/seen-by'
import { readInOneState } from '@frontdesk/db/read-in-one-state'
import type { PassageSearch, SearchOptions } from './passage-search.ts'
import { createPgvectorIndex } from './vector-index/pgvector.ts'
import type { VectorIndex } from './vector-index/port.ts'

export type VectorIndexes = { passages: VectorIndex; sentences: VectorIndex }

/** The database's own. */
const openIndexes = (db: Queryable, encoderHash: string): VectorIndexes => ({
  passages: createPgvectorIndex({ db, kind: 'passage', encoderHash }),
  sentences: createPgvectorIndex({ db, kind: 'sentence', encoderHash }),
})

/** Terms of which it is kept how many passages hold them. */
const keptTerms = 20_000

/** Finds by words, and counts the passages that hold a term once: those who change the knowledge have search opened anew. */
const createWordSearch = () => {
  const known = new Map<string, number>()
  return async (db: Queryable, question: string, sight: Sight): Promise<FoundByWords> => {
    const words = await findByWords(db, { terms: terms(question), sight, known })
    if (known.size > keptTerms) known.clear()
    for (const [at, term] of words.terms.entries()) known.set(term, words.documents[at] ?? 0)
    return words
  }
}

/** How often a search is made side by side; what it had found may be replaced meanwhile, each time. */
const quickRounds = 2

/**
 * Search by the database's words and by an index of vectors, whatever the number of passages. The database has the last word on what a
 * searcher may see: an index that lags behind, or that is somebody else's, only costs a few candidates. Where passages are replaced faster
 * than they are looked up, one state of the database is searched in the end.
 */
export const searchInDatabase = (db: Database, encoderHash: string, foreign?: VectorIndexes): PassageSearch => {
  const searchWords = createWordSearch()
  const lookIn = async (state: Queryable, question: string, vector: Float32Array, options: SearchOptions) => {
    const { audience, topic = null, collection = null, language = null } = options
    const filter = { audience, collection, language }
    const sight = { encoderHash, ...filter }
    const indexes = foreign ?? openIndexes(state, encoderHash)
    const [words, passages, sentences] = await Promise.all([
      searchWords(state, question, sight),
      indexes.passages.query(vector, candidateLimits.vector, filter),
      indexes.sentences.query(vector, candidateLimits.sentence, filter),
    ])
    const near = [...passages, ...sentences].map(({ passageId }) => passageId)
    const { hits, isMissing, hasChanged } = await searchChunks(state, { words, vector, near, sight, topic })
    // A foreign index may lag behind, and miss what it finds though nothing changes meanwhile; the database's own does not.
    return { hits, isWhole: !isMissing || (foreign !== undefined && !hasChanged) }
  }
  return {
    search: async (question, vector, options) => {
      for (let round = 0; round < quickRounds; round += 1) {
        const { hits, isWhole } = await lookIn(db, question, vector, options)
        if (isWhole) return hits
      }
      return (await readInOneState(db, (state) => lookIn(state, question, vector, options))).hits
    },
    readSentences: (chunkIds, vector) => readSentences(db, { chunkIds, vector }),
    readTokenVectors: (chunkIds) => readTokenVectors(db, { chunkIds }),
  }
}
