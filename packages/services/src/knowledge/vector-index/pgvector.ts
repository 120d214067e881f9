import type { Queryable } from '@frontdesk/db/client'
import { findNearest } from '@frontdesk/db/knowledge/find-nearest'
import { removeVectors, writeVectors } from '@frontdesk/db/knowledge/write-vectors'
import type { VectorIndex } from './port.ts'

type Options = { db: Queryable; kind: 'passage' | 'sentence'; encoderHash: string }

/**
 * The database's own index. Its entries are the rows of passages and sentences, which are written in the transaction that lets them serve and
 * carry the metadata: `upsert` changes the vectors of rows that are there, `delete` takes rows out.
 */
export const createPgvectorIndex = ({ db, kind, encoderHash }: Options): VectorIndex => ({
  upsert: (entries) => writeVectors(db, { kind, vectors: entries }),
  query: (vector, topK, filter) => findNearest(db, { kind, vector, topK, sight: { encoderHash, ...filter } }),
  delete: (ids) => removeVectors(db, { kind, ids }),
})
