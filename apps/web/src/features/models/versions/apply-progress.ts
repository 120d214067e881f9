import type { ModelProgress, ModelsOverview } from '@frontdesk/contracts/nlu/model'

/** The overview with the newest progress of the running training; what belongs to another run is left alone. */
export const applyProgress = (overview: ModelsOverview, modelId: string, progress: ModelProgress): ModelsOverview => {
  const { training } = overview
  if (training === null || training.id !== modelId) return overview
  const running = { ...training, state: progress.stage === 'queued' ? ('queued' as const) : ('training' as const), progress }
  return { ...overview, training: running, models: overview.models.map((model) => (model.id === modelId ? running : model)) }
}
