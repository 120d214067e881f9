import type { RetrievalTest } from '@frontdesk/contracts/knowledge/retrieval-test'
import { AppError } from '@frontdesk/core/errors'
import {
  removeRetrievalTest as dropTest,
  insertRetrievalTest,
  type RetrievalTestRow,
  listRetrievalTests as readTests,
  saveTestResult,
} from '@frontdesk/db/retrieval-test/retrieval-tests'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { publishKnowledgeChange } from '../publish-knowledge-change.ts'
import { rankPassages } from '../rank-passages.ts'

/** Passages among which the wanted document must be. */
const depth = 5

const toView = ({ documentId, title, ranAt, createdAt, ...row }: RetrievalTestRow): RetrievalTest => ({
  ...row,
  expected: documentId === null ? null : { documentId, title: title ?? '' },
  ranAt: ranAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
})

/** Questions kept as tests. */
export const listRetrievalTests = async (ctx: Pick<Context, 'db' | 'actor'>): Promise<RetrievalTest[]> => {
  requireRole(ctx.actor, 'viewer')
  return (await readTests(ctx.db)).map(toView)
}

/** Keeps a question as a test: the document that must be found for it, or none where the bot shall refuse. */
export const addRetrievalTest = async (ctx: Context, input: { question: string; documentId: string | null }): Promise<RetrievalTest> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const id = ctx.newId()
  if (!(await insertRetrievalTest(ctx.db, { id, ...input, userId }))) throw new AppError('not-found', 'This document has been removed.')
  publishKnowledgeChange(ctx, 'tests')
  const row = (await readTests(ctx.db)).find((test) => test.id === id)
  if (!row) throw new AppError('not-found', 'This test has been removed.')
  return toView(row)
}

/** Drops a test. */
export const removeRetrievalTest = async (ctx: Context, { id }: { id: string }): Promise<void> => {
  requireRole(ctx.actor, 'admin')
  if (!(await dropTest(ctx.db, { id }))) throw new AppError('not-found', 'This test has been removed.')
  publishKnowledgeChange(ctx, 'tests')
}

/**
 * Runs all tests on the knowledge as it is for visitors. One passes when its document is among the best passages of an answerable question,
 * or, where nothing may be answered, when support is below the threshold.
 */
export const runRetrievalTests = async (ctx: Context): Promise<RetrievalTest[]> => {
  requireRole(ctx.actor, 'admin')
  const desk = await ctx.knowledge.open()
  for (const { id, question, documentId } of await readTests(ctx.db)) {
    const { passages, supported } = await rankPassages(desk, { question, previous: [], topic: null })
    const isFound = passages.slice(0, depth).some((passage) => passage.documentId === documentId)
    await saveTestResult(ctx.db, { id, passed: documentId === null ? !supported : supported && isFound })
  }
  publishKnowledgeChange(ctx, 'tests')
  return (await readTests(ctx.db)).map(toView)
}
