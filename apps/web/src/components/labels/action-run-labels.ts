import { actionCatalog } from '@frontdesk/actions/catalog'
import { ActionRunState } from '@frontdesk/contracts/action'
import type { Label } from './label.ts'
import { toTitle } from './to-title.ts'

const stateLabels: Record<ActionRunState, Label> = {
  proposed: { text: 'Proposed', tone: 'info', hint: 'Shown to the visitor, who has not confirmed it.' },
  claimed: { text: 'Running', tone: 'warning', hint: 'Being carried out.' },
  succeeded: { text: 'Done', tone: 'success', hint: 'Carried out and recorded.' },
  failed: { text: 'Failed', tone: 'danger', hint: 'Not carried out; nothing was changed.' },
  unknown: { text: 'Checking', tone: 'warning', hint: 'Cut off half-way; its effect is being looked up.' },
  cancelled: { text: 'Cancelled', tone: 'neutral', hint: 'Withdrawn before it was carried out.' },
}

/** The label of a ledger row's state. */
export const labelRunState = (state: string): Label => {
  const known = ActionRunState.safeParse(state)
  return known.success ? stateLabels[known.data] : { text: toTitle(state), tone: 'neutral', hint: '' }
}

/** An action's title by its id. */
export const actionTitle = (actionId: string): string =>
  actionCatalog.find((action) => action.actionId === actionId)?.title ?? (actionId === '' ? 'Action' : toTitle(actionId))

/** A slot's name as people say it, by the action's own definition. */
export const slotTitle = (actionId: string | null, slot: string): string => {
  const slots = actionCatalog.find((action) => action.actionId === actionId)?.slots ?? []
  return toTitle(slots.find(({ name }) => name === slot)?.label ?? slot)
}
