import type { Conflict } from '@frontdesk/core/retrieval/find-conflicts'
import { recordFinding } from '@frontdesk/db/finding/record-finding'
import type { TurnContext } from '../../context.ts'
import { hashContent } from '../hash-content.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'

const details = {
  numbers: 'Two articles give different numbers. Answers follow the newer one.',
  negation: 'One article denies what another says. Answers follow the newer one.',
} as const

/** Flags contradictions that an answer came upon to the owner, each once. */
export const recordConflicts = async (
  ctx: Pick<TurnContext, 'db' | 'realtime' | 'newId'>,
  conflicts: readonly Conflict[],
): Promise<void> => {
  let found = 0
  for (const { newer, older, about } of conflicts) {
    const key = hashContent([newer, older].map(({ documentId, sentence }) => `${documentId} ${sentence}`).sort())
    const [first, second] = [newer, older].map(({ documentId, chunkId, sentence }) => ({ documentId, chunkId, text: sentence }))
    if (!first || !second) continue
    if (await recordFinding(ctx.db, { id: ctx.newId(), kind: 'conflict', key, first, second, detail: details[about] })) found += 1
  }
  if (found > 0) publishKnowledgeChange(ctx, 'findings')
}
