import type { Parser } from '@frontdesk/ingest/port'
import type { BaseContext, DemoCustomer, RateLimiters } from '@frontdesk/services/context'
import type { KnowledgeReader } from '@frontdesk/services/knowledge/knowledge-reader'
import type { ImportReader } from '@frontdesk/services/nlu/interchange/import-reader'
import type { NluReader } from '@frontdesk/services/nlu/nlu-reader'
import type { VisitorTokens } from './auth/visitor-token.ts'

/** What the web process holds for its whole life. */
export type WebContext = BaseContext & {
  rateLimiters: RateLimiters
  reader: NluReader
  importReader: ImportReader
  knowledge: KnowledgeReader
  parser: Parser
  tokens: VisitorTokens
  authSecret: string
  publicUrl: string
  trustedProxies: number
  shopName: string
  /** True for the demo shop, whose staff logins may be shown. */
  demo: boolean
  demoCustomers: readonly DemoCustomer[]
}

const slot = Symbol.for('frontdesk.web-context')
const holder = globalThis as typeof globalThis & { [slot]?: WebContext }

/** Next bundles its routes apart from our server; this one slot is how they reach the process's context. */
export const setWebContext = (context: WebContext): void => {
  holder[slot] = context
}

export const getWebContext = (): WebContext => {
  const context = holder[slot]
  if (!context) throw new Error('The web server has not been started.')
  return context
}
