import type { ModelsOverview, ModelView } from '@frontdesk/contracts/nlu/model'

/**
 * The version that waits for a decision: the newest ready one, if it is newer than the live one and never was live itself. `discarded`
 * was already turned down by this reader.
 */
export const pickCandidate = ({ models, liveId }: ModelsOverview, discarded: string | null): ModelView | null => {
  const live = models.find(({ id }) => id === liveId) ?? null
  const newest = models
    .filter(({ state }) => state === 'ready')
    .reduce<ModelView | null>((best, model) => (best === null || model.version > best.version ? model : best), null)
  if (newest === null || newest.id === discarded || newest.activations.length > 0) return null
  return live === null || newest.version > live.version ? newest : null
}
