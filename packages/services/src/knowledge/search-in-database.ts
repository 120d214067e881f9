import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { Database, Queryable } from '@frontdesk/db/client'
import { type FoundByWords, findByWords } from '@frontdesk/db/knowledge/find-by-words'
import { readSentences } from '@frontdesk/db/knowledge/read-sentences'
import { readTokenVectors } from '@frontdesk/db/knowledge/read-token-vectors'
import { scoreVectors } from '@frontdesk/db/knowledge/score-vectors'
import { searchChunks } from '@frontdesk/db/knowledge/search-chunks'
import type { Sight } from '@frontdesk/db/knowledge/seen-by'
import { readInOneState } from '@frontdesk/db/read-in-one-state'
import type { PassageSearch, SearchOptions } from './passage-search.ts'
import { createPgvectorIndex } from './vector-index/pgvector.ts'
import type { VectorIndex, VectorMatch } from './vector-index/port.ts'

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

const nothingKnown = { passages: new Map<string, number>(), sentences: new Map<string, number>() }

/** The best cosine of each passage among matches, nearest first. */
const bestOf = (matches: readonly VectorMatch[]): Map<string, number> =>
  new Map(matches.toReversed().map(({ passageId, score }) => [passageId, score]))

/** How often a search is made side by side; what it had found may be replaced meanwhile, each time. */
const quickRounds = 2

/**
 * Search by the database's words and by an index of vectors, whatever the number of passages. The database has the last word on what a
 * searcher may see: an index that lags behind, or that is somebody else's, only costs a few candidates. Where passages are replaced faster
 * than they are looked up, one state of the database is searched in the end. Whatever needs no vector is done while one is still being made.
 */
export const searchInDatabase = (db: Database, encoderHash: string, foreign?: VectorIndexes): PassageSearch => {
  const searchWords = createWordSearch()
  const lookIn = async (state: Queryable, question: string, encoding: Float32Array | Promise<Float32Array>, options: SearchOptions) => {
    const { audience, topic = null, collection = null, language = null } = options
    const filter = { audience, collection, language }
    const sight = { encoderHash, ...filter }
    const indexes = foreign ?? openIndexes(state, encoderHash)
    const lookForWords = async () => {
      const words = await searchWords(state, question, sight)
      return { words, ofWords: await searchChunks(state, { words, chunkIds: words.chunkIds, sight }) }
    }
    const lookNear = async () => {
      const vector = await encoding
      const [passages, sentences] = await Promise.all([
        indexes.passages.query(vector, candidateLimits.vector, filter),
        indexes.sentences.query(vector, candidateLimits.sentence, filter),
      ])
      return { vector, near: { passages: bestOf(passages), sentences: bestOf(sentences) } }
    }
    const [{ words, ofWords }, { vector, near }] = await Promise.all([lookForWords(), lookNear()])
    const isNear = (id: string): boolean => near.passages.has(id) || near.sentences.has(id)
    const chunkIds = [...new Set([...words.chunkIds, ...near.passages.keys(), ...near.sentences.keys()])]
    const [ofNear, scores] = await Promise.all([
      searchChunks(state, { words, chunkIds: chunkIds.slice(words.chunkIds.length), sight }),
      // What a foreign index remembers of a vector may be old.
      scoreVectors(state, { chunkIds, vector, topic, known: foreign ? nothingKnown : near }),
    ])
    const found = [...ofWords.hits.filter(({ chunkId, isBest }) => isBest || isNear(chunkId)), ...ofNear.hits]
    const hits = found.flatMap(({ isBest, ...hit }) => {
      const scored = scores.get(hit.chunkId)
      return scored ? [{ ...hit, ...scored }] : []
    })
    const isMissing = ofWords.isMissing || ofNear.isMissing || hits.length < found.length
    // A foreign index may lag behind, and miss what it finds though nothing changes meanwhile; the database's own does not.
    const mayMiss = foreign !== undefined && hits.length === found.length && ofNear.version === words.version
    return { hits, isWhole: ofWords.version === ofNear.version && (!isMissing || mayMiss) }
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
