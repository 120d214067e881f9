import type { ClaimedTurn } from '@frontdesk/db/turn/claim-turn'

/** True when a person had the conversation, or it was closed, since the bot last spoke: every such change leaves a system message. */
export const changedHands = ({ history }: Pick<ClaimedTurn, 'history'>): boolean =>
  history.slice(history.findLastIndex(({ sender }) => sender === 'bot') + 1).some(({ sender }) => sender === 'agent' || sender === 'system')
