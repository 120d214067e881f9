import type { TurnContext } from '../context.ts'
import { type IndexContext, indexDocument } from './index-document.ts'
import { publishKnowledgeChange } from './publish-knowledge-change.ts'

/** Indexes a document and tells whoever watches. */
export const runIndexing = async (
  ctx: IndexContext & Pick<TurnContext, 'realtime'>,
  input: { documentId: string; signal: AbortSignal },
): Promise<void> => {
  const { kind } = await indexDocument(ctx, input)
  if (kind === 'indexed') publishKnowledgeChange(ctx, 'documents')
}
