import { terms } from '@frontdesk/core/retrieval/terms'
import type { Database } from '@frontdesk/db/client'
import { readSentences } from '@frontdesk/db/knowledge/read-sentences'
import { readTokenVectors } from '@frontdesk/db/knowledge/read-token-vectors'
import { searchChunks } from '@frontdesk/db/knowledge/search-chunks'
import type { PassageSearch } from './passage-search.ts'

/** Search by the database's own indexes: three statements a question, whatever the number of passages. */
export const searchInDatabase = (db: Database, encoderHash: string): PassageSearch => ({
  search: (question, vector, { audience, topic = null, collection = null, language = null }) =>
    searchChunks(db, { terms: terms(question), vector, encoderHash, audience, collection, language, topic }),
  readSentences: (chunkIds, vector) => readSentences(db, { chunkIds, vector }),
  readTokenVectors: (chunkIds) => readTokenVectors(db, { chunkIds }),
})
