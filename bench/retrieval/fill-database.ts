import { randomUUID } from 'node:crypto'
import type { Database } from '@frontdesk/db/client'
import { bumpKnowledge } from '@frontdesk/db/knowledge/bump-knowledge'
import { insertChunks } from '@frontdesk/db/knowledge/insert-chunks'
import type { RecombinedPassage } from './recombine-passages.ts'

const documentSize = 10
const hnsw = {
  chunk_embedding_hnsw: 'CREATE INDEX chunk_embedding_hnsw ON chunk USING hnsw ((binary_quantize(embedding)::bit(384)) bit_hamming_ops)',
  chunk_sentence_embedding_hnsw: 'CREATE INDEX chunk_sentence_embedding_hnsw ON chunk_sentence USING hnsw ((binary_quantize(embedding)::bit(384)) bit_hamming_ops)',
} as const

const writeDocument = (db: Database, sourceId: string, encoderHash: string, passages: readonly RecombinedPassage[]): Promise<void> =>
  db.transaction(async (tx) => {
    const documentId = randomUUID()
    await tx.query(
      `INSERT INTO document (id, source_id, external_id, title, content_hash, revised_at) VALUES ($1::uuid, $2, $1::uuid::text, $3, '', now())`,
      [documentId, sourceId, passages[0]?.title ?? ''],
    )
    const chunks = passages.map((passage) => ({
      ...passage,
      id: randomUUID(),
      sentences: passage.sentences.map((sentence) => ({ ...sentence, id: randomUUID() })),
    }))
    await insertChunks(tx, { documentId, encoderHash, generation: 0, chunks })
  })

/** Fills an empty database with `count` passages and builds its vector indexes at the end, as a restore does. Times in milliseconds. */
export const fillDatabase = async (
  db: Database,
  { count, next, encoderHash }: { count: number; next: () => RecombinedPassage; encoderHash: string },
): Promise<{ writeMs: number; buildMs: number; sentences: number; bytes: number }> => {
  const startedAt = performance.now()
  const sourceId = randomUUID()
  await db.query("INSERT INTO knowledge_source (id, name) VALUES ($1, 'Bench')", [sourceId])
  for (const name of Object.keys(hnsw)) await db.query(`DROP INDEX ${name}`)
  let sentences = 0
  for (let made = 0; made < count; made += documentSize) {
    const passages = Array.from({ length: Math.min(documentSize, count - made) }, next)
    sentences += passages.reduce((sum, passage) => sum + passage.sentences.length, 0)
    await writeDocument(db, sourceId, encoderHash, passages)
    if (made % 5000 === 0) console.error(`${made} passages written, ${Math.round((performance.now() - startedAt) / 1000)} s`)
  }
  await db.transaction(bumpKnowledge)
  const writtenAt = performance.now()
  for (const statement of Object.values(hnsw)) {
    await db.transaction(async (tx) => {
      await tx.query("SET LOCAL maintenance_work_mem = '1GB'")
      await tx.query(statement)
    })
  }
  const builtAt = performance.now()
  await db.query('VACUUM ANALYZE')
  const [size] = await db.query<{ bytes: number }>('SELECT pg_database_size(current_database())::float8 AS bytes', [])
  return { writeMs: writtenAt - startedAt, buildMs: builtAt - writtenAt, sentences, bytes: size?.bytes ?? 0 }
}
