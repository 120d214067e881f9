import type { ServingModel } from './port.ts'

/** Holds the model that serves. A turn takes `current` once and keeps it; `set` switches at once for those that come after. */
export type ModelHolder = {
  current(): ServingModel | null
  set(model: ServingModel): void
}

/** Starts empty: nothing is understood until a model is set. */
export const createModelHolder = (): ModelHolder => {
  let serving: ServingModel | null = null
  return {
    current: () => serving,
    set: (model) => {
      serving = model
    },
  }
}
