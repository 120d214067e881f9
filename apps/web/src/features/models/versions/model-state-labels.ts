import type { ModelState, ModelView } from '@frontdesk/contracts/nlu/model'
import type { Label } from '@/components/labels/label'

const stateLabels: Record<ModelState, Label> = {
  queued: { text: 'Waiting', tone: 'info', hint: 'Training starts as soon as the worker is free.' },
  training: { text: 'Training', tone: 'info', hint: 'It is being trained right now.' },
  ready: { text: 'Ready', tone: 'neutral', hint: 'It can be made live at any time.' },
  failed: { text: 'Failed', tone: 'danger', hint: 'Training did not finish. The reason stands beside it.' },
  cancelled: { text: 'Cancelled', tone: 'neutral', hint: 'Somebody stopped the training.' },
}
const live: Label = { text: 'Live', tone: 'success', hint: 'It answers visitors right now.' }

/** How a version stands. */
export const labelModel = (model: Pick<ModelView, 'state' | 'live'>): Label => (model.live ? live : stateLabels[model.state])
