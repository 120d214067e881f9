import { DialogState, emptyDialogState } from '@frontdesk/contracts/dialog'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'
import { changedHands } from './changed-hands.ts'

/** The dialog as the bot left it. After a change of hands a page is turned: a "yes" may have been meant for the person. */
export const readDialogState = (turn: Pick<ClaimedTurn, 'dialogState' | 'history'>): DialogState => {
  const state = turn.dialogState === null ? emptyDialogState : DialogState.parse(turn.dialogState)
  return changedHands(turn) ? { ...state, handedOver: true } : state
}
