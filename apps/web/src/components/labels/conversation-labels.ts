import type { Channel, ConversationOwner, ConversationStatus } from '@frontdesk/contracts/conversation'
import type { TurnOutcome } from '@frontdesk/contracts/turn'
import type { Label } from './label.ts'

export const statusLabels: Record<ConversationStatus, Label> = {
  open: { text: 'Open', tone: 'success', hint: 'The conversation is going on.' },
  pending: { text: 'Pending', tone: 'warning', hint: 'We wait for the visitor.' },
  snoozed: { text: 'Snoozed', tone: 'note', hint: 'Put aside until later.' },
  resolved: { text: 'Resolved', tone: 'neutral', hint: 'Closed. A new message opens it again.' },
}

export const ownerLabels: Record<ConversationOwner, Label> = {
  bot: { text: 'Assistant', tone: 'accent', hint: 'The assistant answers.' },
  queue: { text: 'Waiting', tone: 'warning', hint: 'Waits in the queue for a person.' },
  human: { text: 'Agent', tone: 'info', hint: 'A person of the team answers; the assistant is silent.' },
}

export const channelLabels: Record<Channel, Label> = {
  web: { text: 'Chat page', tone: 'neutral', hint: 'Written on the chat page.' },
  api: { text: 'API', tone: 'neutral', hint: 'Sent by a program through the HTTP API.' },
}

export const outcomeLabels: Record<TurnOutcome, Label> = {
  answered: { text: 'Answered', tone: 'success', hint: 'The assistant answered the message.' },
  asked: { text: 'Asked back', tone: 'info', hint: 'The assistant needed to know more and asked.' },
  acted: { text: 'Acted', tone: 'accent', hint: 'The assistant did something for the visitor and recorded it.' },
  refused: { text: 'Refused', tone: 'warning', hint: 'Nothing supported an answer, or a policy forbids what was asked.' },
  escalated: { text: 'Handed over', tone: 'note', hint: 'The assistant called a person.' },
  silent: { text: 'Silent', tone: 'neutral', hint: 'A person had the conversation, so the assistant said nothing.' },
  failed: { text: 'Failed', tone: 'danger', hint: 'Something broke; the visitor was told and a person was called.' },
}
