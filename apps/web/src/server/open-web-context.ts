import { AppError } from '@frontdesk/core/errors'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { createParser } from '@frontdesk/ingest/create-parser'
import { demoCustomers } from '@frontdesk/seed/seed/shop'
import type { BaseContext } from '@frontdesk/services/context'
import { createKnowledgeReader } from '@frontdesk/services/knowledge/create-knowledge-reader'
import { createImportReader } from '@frontdesk/services/nlu/interchange/import-reader'
import { createNluReader, type Serving } from '@frontdesk/services/nlu/nlu-reader'
import { createRateLimiters } from '@frontdesk/services/setup/create-rate-limiters'
import { createVisitorTokens } from './auth/visitor-token.ts'
import type { WebContext } from './web-context.ts'

type Settings = {
  AUTH_SECRET: string
  PUBLIC_URL: string
  TRUSTED_PROXIES: number
  SHOP_NAME: string
  DEMO: boolean
  MESSAGES_PER_MINUTE: number
  CONVERSATIONS_PER_MINUTE: number
  API_CALLS_PER_MINUTE: number
  redisUrl: string | null
  /** The bundled thread that reads training data. */
  interchangeThreadUrl: URL
  /** The bundled process that reads files. */
  parseChildUrl: URL
}

export type OpenedWeb = { web: WebContext; checkReady(): Promise<void>; close(): Promise<void> }

/**
 * Adds to the base what serving people needs. Ready once the database answers and the worker has prepared the desk. `serving` yields what
 * reads texts: the worker's own in one process, else one opened for it.
 */
export const openWebContext = (base: BaseContext, settings: Settings, serving: () => Promise<Serving>): OpenedWeb => {
  const rateLimiters = createRateLimiters({
    redisUrl: settings.redisUrl,
    log: base.log,
    messagesPerMinute: settings.MESSAGES_PER_MINUTE,
    conversationsPerMinute: settings.CONVERSATIONS_PER_MINUTE,
    apiCallsPerMinute: settings.API_CALLS_PER_MINUTE,
  })
  const parser = createParser({ entryUrl: settings.parseChildUrl })
  const web: WebContext = {
    ...base,
    rateLimiters,
    reader: createNluReader({ db: base.db, serving }),
    knowledge: createKnowledgeReader({ base, serving, shopName: settings.SHOP_NAME }),
    importReader: createImportReader({ threadUrl: settings.interchangeThreadUrl }),
    parser,
    tokens: createVisitorTokens(settings.AUTH_SECRET),
    authSecret: settings.AUTH_SECRET,
    publicUrl: settings.PUBLIC_URL,
    trustedProxies: settings.TRUSTED_PROXIES,
    shopName: settings.SHOP_NAME,
    demo: settings.DEMO,
    demoCustomers: settings.DEMO ? demoCustomers : [],
  }
  return {
    web,
    checkReady: async () => {
      if (!(await readActiveModel(base.db))) throw new AppError('upstream-unavailable', 'No NLU model is active yet.')
    },
    close: async () => void (await Promise.all([rateLimiters.close(), parser.close()])),
  }
}
