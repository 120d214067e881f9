import type { EventPayload } from '@frontdesk/contracts/realtime'
import type { BaseContext } from '../context.ts'

/** Tells staff who watch that something of the knowledge has changed. */
export const publishKnowledgeChange = (ctx: Pick<BaseContext, 'realtime'>, what: EventPayload<'knowledge-changed'>['what']): void =>
  ctx.realtime.publish('knowledge', { name: 'knowledge-changed', payload: { what } })
