import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { findDocument } from '@frontdesk/db/knowledge/find-document'
import { removeDocument } from '@frontdesk/db/knowledge/remove-document'
import { requireApiKey } from '../../api-key/require-api-key.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { programSource } from './program-source.ts'
import type { ProgramContext } from './upsert-for-program.ts'

/** Removes a document of a program; `removed` is false when there is none, which is as well. */
export const removeForProgram = async (ctx: ProgramContext, input: { key: string; externalId: string }): Promise<{ removed: boolean }> => {
  const { key, externalId } = input
  await requireApiKey(ctx, { key, scope: 'knowledge' })
  const removed = await ctx.db.transaction(async (tx) => {
    const known = await findDocument(tx, { source: programSource.name, externalId })
    if (!known || !(await removeDocument(tx, known))) return false
    await appendAudit(tx, { actor: { kind: 'system', id: null }, action: 'document.remove', subject: known.id, data: { externalId } })
    return true
  })
  if (removed) publishKnowledgeChange(ctx, 'documents')
  return { removed }
}
