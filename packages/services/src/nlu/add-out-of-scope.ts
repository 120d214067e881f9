import type { AddedOutOfScope, AddOutOfScopeInput } from '@frontdesk/contracts/nlu/out-of-scope'
import { appendAudit } from '@frontdesk/db/audit/append-audit'
import { addOutOfScope as savePhrases } from '@frontdesk/db/nlu/add-out-of-scope'
import { listOutOfScope } from '@frontdesk/db/nlu/list-out-of-scope'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'
import { publishNluChange } from './publish-nlu-change.ts'

/** Adds messages of no intent; those whose words are there already are skipped. */
export const addOutOfScope = async (ctx: Context, input: AddOutOfScopeInput): Promise<AddedOutOfScope> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const phrases = input.texts.map((text) => ({ id: ctx.newId(), text }))
  const added = await ctx.db.transaction(async (tx) => {
    const ids = await savePhrases(tx, { phrases, origin: 'console', turnId: null, userId })
    await appendAudit(tx, { actor: { kind: 'user', id: userId }, action: 'out-of-scope.add', subject: 'nlu', data: { count: ids.size } })
    return ids
  })
  if (added.size > 0) publishNluChange(ctx, 'intents')
  const { items } = await listOutOfScope(ctx.db, { query: null, ids: [...added], offset: 0, limit: phrases.length })
  return {
    added: items.map((item) => ({ ...item, createdAt: item.createdAt.toISOString() })),
    skipped: phrases.filter(({ id }) => !added.has(id)).map(({ text }) => text),
  }
}
