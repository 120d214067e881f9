import { randomUUID } from 'node:crypto'
import type { Database } from '@frontdesk/db/client'
import { bumpKnowledge } from '@frontdesk/db/knowledge/bump-knowledge'
import { insertChunks } from '@frontdesk/db/knowledge/insert-chunks'
import type { RecombinedPassage } from './recombine-passages.ts'

const documentSize = 10
const vectorIndexes = ['chunk_embedding_hnsw', 'chunk_sentence_embedding_hnsw'] as const

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

/** Drops the vector indexes; gives the statements that make them. */
const dropIndexes = async (db: Database): Promise<string[]> => {
  const rows = await db.query<{ statement: string }>('SELECT indexdef AS statement FROM pg_indexes WHERE indexname = ANY ($1::text[])', [
    [...vectorIndexes],
  ])
  for (const name of vectorIndexes) await db.query(`DROP INDEX IF EXISTS ${name}`)
  return rows.map(({ statement }) => statement)
}

const createIndexes = async (db: Database, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) {
    await db.transaction(async (tx) => {
      await tx.query("SET LOCAL maintenance_work_mem = '1GB'")
      await tx.query(statement)
    })
  }
  await db.query('VACUUM ANALYZE')
}

/** Puts `count` passages into an empty database, whose vector indexes are built at the end, as after a restore. Times in milliseconds. */
export const fillDatabase = async (
  db: Database,
  { count, next, encoderHash }: { count: number; next: () => RecombinedPassage; encoderHash: string },
): Promise<{ writeMs: number; buildMs: number }> => {
  const startedAt = performance.now()
  const sourceId = randomUUID()
  await db.query("INSERT INTO knowledge_source (id, name) VALUES ($1, 'Bench')", [sourceId])
  const statements = await dropIndexes(db)
  for (let made = 0; made < count; made += documentSize) {
    await writeDocument(db, sourceId, encoderHash, Array.from({ length: Math.min(documentSize, count - made) }, next))
    if (made % 5000 === 0) console.error(`${made} passages written, ${Math.round((performance.now() - startedAt) / 1000)} s`)
  }
  await db.transaction(bumpKnowledge)
  const writtenAt = performance.now()
  await createIndexes(db, statements)
  return { writeMs: writtenAt - startedAt, buildMs: performance.now() - writtenAt }
}
