import { HandoffReason } from '@frontdesk/contracts/handoff'
import type { Label } from './label.ts'

export const handoffReasonLabels: Record<HandoffReason, Label> = {
  requested: { text: 'Asked for a person', tone: 'info', hint: 'The visitor wants to talk to a person.' },
  anger: { text: 'Upset', tone: 'danger', hint: 'The visitor was angry more than once.' },
  'not-understood': { text: 'Not understood', tone: 'warning', hint: 'The assistant could not make out what was wanted.' },
  'no-answer': { text: 'No answer found', tone: 'warning', hint: 'The help articles hold no supported answer.' },
  'approval-needed': { text: 'Needs approval', tone: 'note', hint: 'A person has to approve what was asked.' },
  'action-failed': { text: 'Action failed', tone: 'danger', hint: 'Something the assistant tried to do did not go through.' },
  policy: { text: 'Policy', tone: 'note', hint: 'A policy forbids what was asked; the visitor would like a person to look at it.' },
  'turn-failed': { text: 'Assistant failed', tone: 'danger', hint: 'The assistant broke while answering.' },
}

/** The label of a hand-over's reason as stored; one this page does not know yet reads as it is written. */
export const labelHandoffReason = (reason: string): Label => {
  const known = HandoffReason.safeParse(reason)
  return known.success ? handoffReasonLabels[known.data] : { text: reason, tone: 'neutral', hint: '' }
}
