import { createLlmRegistry, type LlmRegistry } from '@frontdesk/llm/registry'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import type { PassageSearch } from '@frontdesk/services/knowledge/passage-search'
import { createLogger } from '@frontdesk/telemetry/logger'
import { createMetrics } from '@frontdesk/telemetry/metrics'
import { buildIndex } from './build-index.ts'

export type BenchSearch = { encoder: Encoder; passages: PassageSearch; llm: LlmRegistry; shopName: string }

/** What ranking and answering need, on an index in memory and without a language model; hits carry the documents' own ids. */
export const openBenchSearch = async (
  encoder: Encoder,
  documents: readonly { id: string; title: string; body: string }[],
  shopName = '',
): Promise<{ ctx: BenchSearch; passages: number }> => {
  const { index, passages } = await buildIndex(encoder, documents)
  const search: PassageSearch = {
    search: async (question, vector, options) => index.search(question, await vector, options),
    readSentences: async (chunkIds, vector) => index.readSentences(chunkIds, vector),
    readTokenVectors: async (chunkIds) => index.readTokenVectors(chunkIds),
  }
  const llm = createLlmRegistry({
    primary: null,
    deadlineMs: 1000,
    breaker: { threshold: 5, halfOpenAfterMs: 1000 },
    metrics: createMetrics({ service: 'bench' }),
    log: createLogger({ service: 'bench', level: 'error' }),
  })
  return { ctx: { encoder, passages: search, llm, shopName }, passages }
}
