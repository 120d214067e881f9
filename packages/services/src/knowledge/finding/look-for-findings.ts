import { findDuplicatePassages, findStaleDocuments } from '@frontdesk/db/finding/find-duplicate-passages'
import { recordFinding } from '@frontdesk/db/finding/record-finding'
import type { TurnContext } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'

const atOnce = 200

/** Looks for passages that say the same and for documents out of date; returns how many were new. */
export const lookForFindings = async (ctx: Pick<TurnContext, 'db' | 'realtime' | 'newId'>): Promise<number> => {
  let found = 0
  for (const pair of await findDuplicatePassages(ctx.db, { limit: atOnce })) {
    const isNew = await recordFinding(ctx.db, {
      id: ctx.newId(),
      kind: 'duplicate',
      key: `${pair.contentKey} ${pair.firstDocument} ${pair.secondDocument}`,
      first: { documentId: pair.firstDocument, chunkId: pair.firstChunk, text: pair.text },
      second: { documentId: pair.secondDocument, chunkId: pair.secondChunk, text: pair.text },
      detail: 'Two documents hold the same passage. Keep one of them.',
    })
    if (isNew) found += 1
  }
  for (const { id, title, revisedAt } of await findStaleDocuments(ctx.db, { limit: atOnce })) {
    const day = revisedAt.toISOString().slice(0, 10)
    const first = { documentId: id, chunkId: null, text: title }
    const detail = `Nobody has revised it since ${day}.`
    if (await recordFinding(ctx.db, { id: ctx.newId(), kind: 'stale', key: `${id} ${day}`, first, second: null, detail })) found += 1
  }
  if (found > 0) publishKnowledgeChange(ctx, 'findings')
  return found
}
