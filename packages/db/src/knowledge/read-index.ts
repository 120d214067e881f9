import type { Database } from '../database.ts'
import { decodeTokenVectors } from './decode-token-vectors.ts'
import { decodeVector } from './decode-vector.ts'
import { serves } from './serves.ts'

export type IndexedChunk = {
  id: string
  documentId: string
  title: string
  position: number
  heading: string
  text: string
  length: number
  internal: boolean
  collection: string
  language: string | null
  /** Of its source; multiplies the score. */
  weight: number
  /** Milliseconds since 1970. */
  revisedAt: number
  vector: Float32Array
  /** Rows of signed bytes, null where the passage was indexed without them. */
  tokenVectors: Int8Array | null
}
export type IndexedSentence = { chunkId: string; position: number; start: number; end: number; text: string; vector: Float32Array }
export type IndexedTerm = { term: string; chunkId: string; frequency: number }

/** Everything search needs. `sentences` stand in order of passage and position. */
export type KnowledgeIndex = {
  version: number
  chunks: IndexedChunk[]
  sentences: IndexedSentence[]
  terms: IndexedTerm[]
  /** Passages and terms of the whole corpus, for BM25. */
  corpus: { chunkCount: number; termCount: number }
}

type StateRow = { version: number; chunkCount: number; termCount: number }
type Stored<Row extends { vector: Float32Array }> = Omit<Row, 'vector' | 'tokenVectors' | 'revisedAt'> & { embedding: Uint8Array }
type StoredChunk = Stored<IndexedChunk> & { tokenVectors: Uint8Array | null; revisedAt: Date }

const withVector = <Row extends { vector: Float32Array }>({ embedding, ...row }: Stored<Row>): Row =>
  ({ ...row, vector: decodeVector(embedding) }) as unknown as Row

const toChunk = ({ tokenVectors, revisedAt, ...row }: StoredChunk): IndexedChunk => ({
  ...withVector<Omit<IndexedChunk, 'tokenVectors' | 'revisedAt'>>(row),
  revisedAt: revisedAt.getTime(),
  tokenVectors: tokenVectors && decodeTokenVectors(tokenVectors),
})

/** Reads all passages that serve, made by the given encoder, in one consistent view of the database. */
export const readIndex = (db: Database, encoderHash: string): Promise<KnowledgeIndex> =>
  db.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    const [state] = await tx.query<StateRow>(
      'SELECT version, chunk_count AS "chunkCount", term_count AS "termCount" FROM knowledge_state WHERE id = 1',
    )
    const chunks = await tx.query<StoredChunk>(
      `SELECT c.id, c.document_id AS "documentId", d.title, c.position, c.heading, c.text, c.length, d.audience = 'internal' AS internal,
         d.collection, coalesce(d.language, s.language) AS language, s.weight, d.revised_at AS "revisedAt",
         vector_send(c.embedding) AS embedding, c.token_vectors AS "tokenVectors"
       FROM chunk c JOIN document d ON d.id = c.document_id JOIN knowledge_source s ON s.id = d.source_id
       WHERE c.encoder_hash = $1 AND ${serves('c', 'd')} ORDER BY d.external_id, d.id, c.position`,
      [encoderHash],
    )
    const sentences = await tx.query<Stored<IndexedSentence>>(
      `SELECT s.chunk_id AS "chunkId", s.position, s.start, s."end", s.text, vector_send(s.embedding::vector) AS embedding
       FROM chunk_sentence s JOIN chunk c ON c.id = s.chunk_id JOIN document d ON d.id = c.document_id
       WHERE c.encoder_hash = $1 AND ${serves('c', 'd')} ORDER BY s.chunk_id, s.position`,
      [encoderHash],
    )
    const terms = await tx.query<IndexedTerm>(`SELECT t.term, t.chunk_id AS "chunkId", t.frequency FROM chunk_term t`)
    return {
      version: state?.version ?? 0,
      chunks: chunks.map(toChunk),
      sentences: sentences.map((row) => withVector<IndexedSentence>(row)),
      terms,
      corpus: { chunkCount: state?.chunkCount ?? 0, termCount: state?.termCount ?? 0 },
    }
  })
