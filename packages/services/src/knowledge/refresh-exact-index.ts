import type { Database } from '@frontdesk/db/client'
import { readIndexState } from '@frontdesk/db/knowledge/read-index-state'
import { readIndexedDocuments } from '@frontdesk/db/knowledge/read-indexed-documents'
import type { ExactIndex } from './exact-index.ts'

/** Documents read in one go: the embedded database serves nobody else meanwhile. */
const groupSize = 20

/**
 * Brings an index up to date: reads the documents that have changed, each as it is in one state of the database, and takes out those that are
 * gone. Gives the version of the knowledge that it is up to at least.
 */
export const refreshExactIndex = async (
  index: ExactIndex,
  { db, encoderHash }: { db: Database; encoderHash: string },
): Promise<{ version: number }> => {
  const { version, stamps } = await readIndexState(db)
  index.letGo()
  const gone = [...index.stamps.keys()].filter((id) => !stamps.has(id))
  const changed = [...stamps.keys()].filter((id) => index.stamps.get(id) !== stamps.get(id))
  for (const id of gone) index.remove(id)
  for (let from = 0; from < changed.length; from += groupSize) {
    const ids = changed.slice(from, from + groupSize)
    const documents = new Map((await readIndexedDocuments(db, { ids, encoderHash })).map((document) => [document.id, document]))
    for (const id of ids) {
      const document = documents.get(id)
      if (document) index.put(document)
      else index.remove(id)
    }
  }
  return { version }
}
