import { createLlmRegistry } from '@frontdesk/llm/registry'
import type { BaseContext } from '../context.ts'
import type { Serving } from '../nlu/nlu-reader.ts'
import { createPassageSearch } from './create-passage-search.ts'
import type { KnowledgeReader } from './knowledge-reader.ts'
import type { PassageSearch } from './passage-search.ts'

type Options = {
  base: Pick<BaseContext, 'db' | 'log' | 'metrics'>
  serving(): Promise<Pick<Serving, 'encoder' | 'passages'>>
  shopName: string
}

/** Searches by the encoder of `serving`, and in its passages where it has them; answers are composed from the passages alone. */
export const createKnowledgeReader = ({ base, serving, shopName }: Options): KnowledgeReader => {
  const { db, log, metrics } = base
  const llm = createLlmRegistry({ primary: null, deadlineMs: 2000, breaker: { threshold: 5, halfOpenAfterMs: 10_000 }, metrics, log })
  let own: PassageSearch | null = null
  const openOwn = (encoder: Serving['encoder']): PassageSearch => {
    own ??= createPassageSearch({ db, log, encoderHash: encoder.hash })
    return own
  }
  return {
    open: async () => {
      const { encoder, passages = openOwn(encoder) } = await serving()
      return { encoder, passages, llm, shopName }
    },
  }
}
