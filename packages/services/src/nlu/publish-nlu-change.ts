import type { EventPayload } from '@frontdesk/contracts/realtime'
import type { BaseContext } from '../context.ts'

/** Tells staff who watch, and processes that serve, that something of what is taught has changed. */
export const publishNluChange = (ctx: Pick<BaseContext, 'realtime'>, what: EventPayload<'nlu-changed'>['what']): void =>
  ctx.realtime.publish('nlu', { name: 'nlu-changed', payload: { what } })
