import { createDemoOrderSystem } from '@frontdesk/actions/demo-shop/demo-order-system'
import { createParser } from '@frontdesk/ingest/create-parser'
import { createOpenAiCompatibleProvider } from '@frontdesk/llm/providers/openai-compatible'
import { createLlmRegistry } from '@frontdesk/llm/registry'
import { createModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import { createOutboundClient } from '@frontdesk/outbound/create-outbound-client'
import type { BaseContext, Ingest, TurnContext } from '../context.ts'
import { createPassageSearch } from '../knowledge/create-passage-search.ts'
import { createIntentDirectory } from '../nlu/intent-directory.ts'
import { type EncoderSettings, openEncoder } from './open-encoder.ts'

export type TurnOptions = EncoderSettings & {
  trainerThreadUrl: URL | null
  /** The bundled process that reads files. */
  parseChildUrl: URL
  /** `host:port` pairs that may be private. */
  ownHosts: readonly string[]
  llm: { baseUrl: string; apiKey: string; model: string } | null
  llmDeadlineMs: number
  /** 0: no question is rewritten by the model. */
  llmRewriteDeadlineMs?: number
  shopName: string
}

const userAgent = 'Frontdesk/0.1 (+https://github.com/frontdesk/frontdesk)'

const openIngest = (base: BaseContext, { parseChildUrl, ownHosts }: TurnOptions): Ingest => {
  const own = new Set(ownHosts)
  return {
    parser: createParser({ entryUrl: parseChildUrl }),
    fetchPublic: createOutboundClient({ userAgent, allowPrivate: ownHosts, log: base.log }).fetchPublic,
    userAgent,
    isOwnHost: (host) => own.has(host),
  }
}

/** Adds to the base what running turns needs: encoder, model, passages, language model, order system. */
export const openTurnContext = async (base: BaseContext, options: TurnOptions): Promise<{ turns: TurnContext; close(): Promise<void> }> => {
  const encoder = await openEncoder(options)
  const ingest = openIngest(base, options)
  const llm = createLlmRegistry({
    primary: options.llm && createOpenAiCompatibleProvider(options.llm),
    deadlineMs: options.llmDeadlineMs,
    rewriteDeadlineMs: options.llmRewriteDeadlineMs ?? 0,
    breaker: { threshold: 5, halfOpenAfterMs: 10_000 },
    metrics: base.metrics,
    log: base.log,
  })
  const turns: TurnContext = {
    ...base,
    encoder,
    trainerThreadUrl: options.trainerThreadUrl,
    models: createModelHolder(),
    intents: createIntentDirectory(),
    passages: createPassageSearch({ db: base.db, log: base.log, encoderHash: encoder.hash }),
    ingest,
    llm,
    orders: createDemoOrderSystem(base.db),
    shopName: options.shopName,
  }
  return { turns, close: async () => void (await Promise.all([ingest.parser.close(), encoder.close()])) }
}
