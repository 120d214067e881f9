import type { TurnContext } from '../context.ts'
import { refreshModel } from './refresh-model.ts'

/** Serves another model as soon as it is said to be live. Hints may get lost: a schedule looks as well. Returns the stop function. */
export const followActivations = (ctx: TurnContext): Promise<() => void> =>
  ctx.realtime.subscribe('nlu', (event) => {
    if (event.name !== 'nlu-changed' || event.payload.what !== 'models') return
    refreshModel(ctx).catch((error: unknown) => ctx.log.warn({ err: error }, 'the active NLU model was not loaded'))
  })
