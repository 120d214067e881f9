import { createModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import type { BaseContext } from '../context.ts'
import { createIntentDirectory } from '../nlu/intent-directory.ts'
import type { Serving } from '../nlu/nlu-reader.ts'
import { refreshModel } from '../nlu/refresh-model.ts'

/** Milliseconds after which the live model may have been switched without a word. */
const checkAfterMs = 1000

export type LazyServing = { serving(): Promise<Serving>; close(): Promise<void> }

/**
 * Serves the live model in a process that runs no turns. The encoder is opened at the first use; each use finds the live model of a second
 * ago at most, or of the last hint that it changed.
 */
export const openLazyServing = (base: BaseContext, openEncoder: () => Promise<Encoder>): LazyServing => {
  const [models, intents] = [createModelHolder(), createIntentDirectory()]
  let opening: Promise<Encoder> | null = null
  let stopListening: Promise<() => void> | null = null
  let checkedAt = Number.NEGATIVE_INFINITY

  const listen = (): Promise<() => void> =>
    base.realtime.subscribe('nlu', (event) => {
      if (event.name === 'nlu-changed' && event.payload.what === 'models') checkedAt = Number.NEGATIVE_INFINITY
    })
  const open = (): Promise<Encoder> => {
    stopListening ??= listen()
    opening ??= openEncoder().catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }
  const refresh = async (encoder: Encoder): Promise<void> => {
    if (performance.now() - checkedAt < checkAfterMs) return
    checkedAt = performance.now()
    try {
      await refreshModel({ ...base, encoder, models, intents })
    } catch (error) {
      if (!models.current()) throw error
      base.log.warn({ err: error }, 'the live NLU model was not refreshed; the one before it still reads')
    }
  }
  return {
    serving: async () => {
      const encoder = await open()
      await refresh(encoder)
      return { encoder, models, intents }
    },
    close: async () => {
      const stop = await stopListening
      stop?.()
      const encoder = await opening?.catch(() => null)
      await encoder?.close()
    },
  }
}
