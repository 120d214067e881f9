import { randomUUID } from 'node:crypto'
import type { IndexedChunk } from '@frontdesk/db/knowledge/read-indexed-documents'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import { type EncodedPassage, encodeDocument } from '@frontdesk/services/knowledge/encode-document'
import { createExactIndex, type ExactIndex } from '@frontdesk/services/knowledge/exact-index'

const settings = { stamp: '', internal: false, collection: '', language: null, weight: 1, revisedAt: 0 }

const toChunk = ({ terms, sentences, tokenVectors, ...passage }: EncodedPassage, position: number): IndexedChunk => ({
  ...passage,
  id: randomUUID(),
  position,
  tokenVectors: tokenVectors && new Int8Array(tokenVectors.buffer),
  sentences: sentences.map((sentence, place) => ({ ...sentence, position: place })),
  terms: [...terms].map(([term, frequency]) => ({ term, frequency })),
})

/** Indexes documents in memory as the desk does; hits carry the documents' own ids. */
export const buildIndex = async (
  encoder: Encoder,
  documents: readonly { id: string; title: string; body: string }[],
): Promise<{ index: ExactIndex; passages: number }> => {
  const index = createExactIndex()
  let passages = 0
  for (const { id, title, body } of documents) {
    const chunks = (await encodeDocument(encoder, { title, body })).map(toChunk)
    index.put({ ...settings, id, title, chunks })
    passages += chunks.length
  }
  return { index, passages }
}
