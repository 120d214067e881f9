import type { MessageReply } from '@frontdesk/contracts/message'

/** How a visitor's message came about where it was not typed; null where it was. */
export const describeReply = (reply: MessageReply | undefined): string | null => {
  switch (reply?.kind) {
    case 'quick-reply':
      return 'pressed a suggested reply'
    case 'confirm':
      return reply.decision === 'confirm' ? 'pressed Confirm' : 'pressed Cancel'
    case 'form':
      return 'filled in the form'
    default:
      return null
  }
}
