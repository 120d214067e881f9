import { createHash } from 'node:crypto'
import type { Database } from '@frontdesk/db/client'
import { loadVectors } from '@frontdesk/db/nlu/load-vectors'
import { saveVectors } from '@frontdesk/db/nlu/save-vectors'
import type { VectorStore } from '@frontdesk/nlu-runtime/port'

/** Texts are kept by their hash: a phrase that is removed leaves no words behind. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Keeps sentence vectors in the database, so that a process that has just started need not encode every phrase again. */
export const createVectorStore = (db: Database): VectorStore => ({
  load: async (encoderHash, texts) => {
    const hashes = texts.map(hashText)
    const vectors = await loadVectors(db, { encoderHash, textHashes: hashes })
    return new Map(
      texts.flatMap((text, index) => {
        const vector = vectors.get(hashes[index] ?? '')
        return vector ? [[text, vector] as const] : []
      }),
    )
  },
  save: (encoderHash, vectors) =>
    saveVectors(db, { encoderHash, vectors: new Map([...vectors].map(([text, vector]) => [hashText(text), vector])) }),
})
