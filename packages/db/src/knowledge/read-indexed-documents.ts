import type { Database, Queryable } from '../database.ts'
import { readInOneState } from '../read-in-one-state.ts'
import { decodeTokenVectors } from './decode-token-vectors.ts'
import { decodeHalfVector, decodeVector } from './decode-vector.ts'
import { stampSql } from './read-index-state.ts'
import { serves } from './serves.ts'

/** `start` and `end` are UTF-16 offsets into the passage's text, both 0 for its heading. */
export type IndexedSentence = { position: number; start: number; end: number; text: string; vector: Float32Array }

export type IndexedChunk = {
  id: string
  position: number
  heading: string
  text: string
  /** The sum of the terms' frequencies. */
  length: number
  vector: Float32Array
  /** Rows of signed bytes, null where the passage was indexed without them. */
  tokenVectors: Int8Array | null
  sentences: IndexedSentence[]
  terms: { term: string; frequency: number }[]
}

/** Everything search needs of a document. One that does not serve has no passages. */
export type IndexedDocument = {
  id: string
  /** Of the state that was read (`readIndexState`). */
  stamp: string
  title: string
  internal: boolean
  collection: string
  language: string | null
  /** Of its source; multiplies the score. */
  weight: number
  /** Milliseconds since 1970. */
  revisedAt: number
  chunks: IndexedChunk[]
}

type DocumentRow = Omit<IndexedDocument, 'chunks' | 'revisedAt'> & { revisedAt: Date }
type ChunkRow = Pick<IndexedChunk, 'id' | 'position' | 'heading' | 'text' | 'length'> & {
  documentId: string
  embedding: Uint8Array
  tokenVectors: Uint8Array | null
  terms: string[] | null
  frequencies: number[] | null
}
type SentenceRow = Omit<IndexedSentence, 'vector'> & { chunkId: string; embedding: Uint8Array }

const readDocuments = (tx: Queryable, ids: readonly string[]): Promise<DocumentRow[]> =>
  tx.query<DocumentRow>(
    `SELECT d.id, ${stampSql('d', 's')} AS stamp, d.title, d.audience = 'internal' AS internal, d.collection,
       coalesce(d.language, s.language) AS language, s.weight, d.revised_at AS "revisedAt"
     FROM document d JOIN knowledge_source s ON s.id = d.source_id WHERE d.id = ANY ($1::uuid[])`,
    [ids],
  )

const readChunks = (tx: Queryable, ids: readonly string[], encoderHash: string): Promise<ChunkRow[]> =>
  tx.query<ChunkRow>(
    `SELECT c.id, c.document_id AS "documentId", c.position, c.heading, c.text, c.length, vector_send(c.embedding) AS embedding,
       c.token_vectors AS "tokenVectors", posting.terms, posting.frequencies
     FROM chunk c JOIN document d ON d.id = c.document_id CROSS JOIN LATERAL (
       SELECT array_agg(term) AS terms, array_agg(frequency) AS frequencies FROM chunk_term WHERE chunk_id = c.id
     ) AS posting
     WHERE c.document_id = ANY ($1::uuid[]) AND c.encoder_hash = $2 AND ${serves('c', 'd')} ORDER BY c.document_id, c.position`,
    [ids, encoderHash],
  )

const readSentences = (tx: Queryable, chunkIds: readonly string[]): Promise<SentenceRow[]> =>
  tx.query<SentenceRow>(
    `SELECT chunk_id AS "chunkId", position, start, "end", text, halfvec_send(embedding) AS embedding
     FROM chunk_sentence WHERE chunk_id = ANY ($1::uuid[]) ORDER BY chunk_id, position`,
    [chunkIds],
  )

const toChunk = ({ documentId, embedding, tokenVectors, terms, frequencies, ...chunk }: ChunkRow): IndexedChunk => ({
  ...chunk,
  vector: decodeVector(embedding),
  tokenVectors: tokenVectors && decodeTokenVectors(tokenVectors),
  sentences: [],
  terms: (terms ?? []).map((term, at) => ({ term, frequency: frequencies?.[at] ?? 0 })),
})

/** Reads what search needs of these documents, as far as the given encoder made it, in one state of the database; those that are gone are missing. */
export const readIndexedDocuments = (
  db: Database,
  { ids, encoderHash }: { ids: readonly string[]; encoderHash: string },
): Promise<IndexedDocument[]> =>
  readInOneState(db, async (state) => {
    const documents = new Map<string, IndexedDocument>()
    for (const { revisedAt, ...row } of await readDocuments(state, ids))
      documents.set(row.id, { ...row, revisedAt: revisedAt.getTime(), chunks: [] })
    const chunks = new Map<string, IndexedChunk>()
    for (const row of await readChunks(state, ids, encoderHash)) {
      const chunk = toChunk(row)
      chunks.set(row.id, chunk)
      documents.get(row.documentId)?.chunks.push(chunk)
    }
    for (const { chunkId, embedding, ...sentence } of await readSentences(state, [...chunks.keys()]))
      chunks.get(chunkId)?.sentences.push({ ...sentence, vector: decodeHalfVector(embedding) })
    return [...documents.values()]
  })
