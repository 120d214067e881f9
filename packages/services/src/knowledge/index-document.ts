import { readChunkIds } from '@frontdesk/db/knowledge/read-chunk-ids'
import { readDocument } from '@frontdesk/db/knowledge/read-document'
import { replaceChunks } from '@frontdesk/db/knowledge/replace-chunks'
import type { TurnContext } from '../context.ts'
import { type EncodedPassage, encodeDocument } from './encode-document.ts'

/**
 * Makes a document's passages anew from its body: cut, encoded, put in the place of the old ones at once. A passage that did not change
 * keeps its id, so citations of earlier answers still open. Does nothing when the document is gone or changes meanwhile: the change
 * brings its own run.
 */
export const indexDocument = async (
  ctx: Pick<TurnContext, 'db' | 'encoder' | 'log' | 'newId'>,
  input: { documentId: string },
): Promise<void> => {
  const document = await readDocument(ctx.db, input)
  if (!document) return
  const known = await readChunkIds(ctx.db, input)
  const takeId = ({ heading, text }: EncodedPassage): string => {
    const at = known.findIndex((chunk) => chunk.heading === heading && chunk.text === text)
    return (at === -1 ? undefined : known.splice(at, 1)[0]?.id) ?? ctx.newId()
  }
  const passages = await encodeDocument(ctx.encoder, document)
  const chunks = passages.map((passage) => ({
    ...passage,
    id: takeId(passage),
    sentences: passage.sentences.map((sentence) => ({ ...sentence, id: ctx.newId() })),
  }))
  const { contentHash } = document
  const { kind } = await replaceChunks(ctx.db, { ...input, contentHash, encoderHash: ctx.encoder.hash, chunks })
  ctx.log.debug({ ...input, chunks: chunks.length, result: kind }, 'document indexed')
}
