import { candidateLimits } from '@frontdesk/core/retrieval/candidate-limits'
import { terms } from '@frontdesk/core/retrieval/terms'
import type { Database, Queryable } from '@frontdesk/db/client'
import { type FoundByWords, findByWords } from '@frontdesk/db/knowledge/find-by-words'
import { readSentences } from '@frontdesk/db/knowledge/read-sentences'
import { readTokenVectors } from '@frontdesk/db/knowledge/read-token-vectors'
import { type ChunkHit, type SearchChunksInput, searchChunks } from '@frontdesk/db/knowledge/search-chunks'
import { searchNear } from '@frontdesk/db/knowledge/search-near'
import type { Sight } from '@frontdesk/db/knowledge/seen-by'
import { readInOneState } from '@frontdesk/db/read-in-one-state'
import type { PassageSearch, SearchOptions } from './passage-search.ts'
import type { VectorIndex } from './vector-index/port.ts'

/** Somebody else's. */
export type VectorIndexes = { passages: VectorIndex; sentences: VectorIndex }

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

/** `isWhole` unless something that was found was replaced before it was read. */
type Found = { hits: ChunkHit[]; isWhole: boolean }

/** By the database's own indexes: what was found by words, by passages' vectors and by sentences' is scored where it is found, side by side. */
const searchOwn = async (state: Queryable, input: SearchChunksInput): Promise<Found> => {
  const found = await Promise.all([
    searchChunks(state, input),
    searchNear(state, { ...input, kind: 'sentence', topK: candidateLimits.sentence }),
    searchNear(state, { ...input, kind: 'passage', topK: candidateLimits.vector }),
  ])
  const versions = new Set(found.flatMap(({ version }) => version ?? []))
  const hits = new Map(found.flatMap((part) => part.hits.map((hit) => [hit.chunkId, hit] as const)))
  return { hits: [...hits.values()], isWhole: versions.size <= 1 && found[0].hits.length === input.chunkIds.length }
}

/** A foreign index may lag behind, and miss what it finds though nothing changes meanwhile. */
const searchForeign = async (state: Queryable, indexes: VectorIndexes, input: SearchChunksInput): Promise<Found> => {
  const near = await Promise.all([
    indexes.passages.query(input.vector, candidateLimits.vector, input.sight),
    indexes.sentences.query(input.vector, candidateLimits.sentence, input.sight),
  ])
  const chunkIds = [...new Set([...input.chunkIds, ...near.flat().map(({ passageId }) => passageId)])]
  const { hits, version } = await searchChunks(state, { ...input, chunkIds })
  return { hits, isWhole: hits.length === chunkIds.length || version === input.words.version }
}

/**
 * Search by the database's words and by an index of vectors, whatever the number of passages. The database has the last word on what a
 * searcher may see: an index that lags behind, or that is somebody else's, only costs a few candidates. Where passages are replaced faster
 * than they are looked up, one state of the database is searched in the end. Words are looked for while the vector is still being made.
 */
export const searchInDatabase = (db: Database, encoderHash: string, foreign?: VectorIndexes): PassageSearch => {
  const searchWords = createWordSearch()
  const lookIn = async (state: Queryable, question: string, encoding: Float32Array | Promise<Float32Array>, options: SearchOptions) => {
    const { audience, topic = null, collection = null, language = null } = options
    const sight = { encoderHash, audience, collection, language }
    const [words, vector] = await Promise.all([searchWords(state, question, sight), encoding])
    const input = { words, vector, topic, sight, chunkIds: words.chunkIds }
    return foreign ? searchForeign(state, foreign, input) : searchOwn(state, input)
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
