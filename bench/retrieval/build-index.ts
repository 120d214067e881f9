import { randomUUID } from 'node:crypto'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import { encodeDocument } from '@frontdesk/services/knowledge/encode-document'
import { createExactIndex, type ExactIndex } from '@frontdesk/services/knowledge/exact-index'

/** Indexes documents in memory as the desk does; hits carry the documents' own ids. */
export const buildIndex = async (
  encoder: Encoder,
  documents: readonly { id: string; title: string; body: string }[],
): Promise<{ index: ExactIndex; passages: number; sentences: number }> => {
  const rows: Parameters<typeof createExactIndex>[0] = {
    version: 1,
    chunks: [],
    sentences: [],
    terms: [],
    corpus: { chunkCount: 0, termCount: 0 },
  }
  for (const document of documents) {
    for (const [position, passage] of (await encodeDocument(encoder, document)).entries()) {
      const id = randomUUID()
      const { terms, sentences, tokenVectors, ...chunk } = passage
      rows.chunks.push({
        ...chunk,
        id,
        documentId: document.id,
        title: document.title,
        position,
        internal: false,
        collection: '',
        language: null,
        weight: 1,
        revisedAt: 0,
        tokenVectors: tokenVectors && new Int8Array(tokenVectors.buffer),
      })
      rows.sentences.push(...sentences.map((sentence, place) => ({ ...sentence, chunkId: id, position: place })))
      for (const [term, frequency] of terms) rows.terms.push({ term, chunkId: id, frequency })
      rows.corpus.chunkCount += 1
      rows.corpus.termCount += passage.length
    }
  }
  return { index: createExactIndex(rows), passages: rows.chunks.length, sentences: rows.sentences.length }
}
