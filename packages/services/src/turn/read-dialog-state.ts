import { DialogState, emptyDialogState } from '@frontdesk/contracts/dialog'
import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'

/**
 * The dialog as the bot left it. Where the conversation changed hands since the bot last spoke, a page is turned: a "yes" may have been
 * meant for the person.
 */
export const readDialogState = ({ dialogState, history }: Pick<ClaimedTurn, 'dialogState' | 'history'>): DialogState => {
  const state = dialogState === null ? emptyDialogState : DialogState.parse(dialogState)
  const since = history.slice(history.findLastIndex(({ sender }) => sender === 'bot') + 1)
  const changedHands = since.some(({ sender }) => sender === 'agent' || sender === 'system')
  return changedHands ? { ...state, handedOver: true } : state
}
