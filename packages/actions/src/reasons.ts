import type { QuickReply } from '@frontdesk/contracts/message'

const returnReasons = {
  too_small: 'Too small',
  too_large: 'Too large',
  not_as_described: 'Not as described',
  damaged: 'Damaged or faulty',
  changed_mind: 'Changed my mind',
  ordered_by_mistake: 'Ordered by mistake',
  arrived_late: 'Arrived too late',
  wrong_item: 'Wrong item sent',
  other: 'Another reason',
}

const cancelReasons = {
  no_longer_needed: 'No longer needed',
  ordered_by_mistake: 'Ordered by mistake',
  found_cheaper: 'Found it cheaper',
  arrives_too_late: 'Arrives too late',
  other: 'Another reason',
}

const toOptions = (reasons: Record<string, string>): QuickReply[] => Object.entries(reasons).map(([value, label]) => ({ label, value }))

/** Values of the entity `return_reason` with the words shown for them. */
export const returnReasonOptions = toOptions(returnReasons)

/** Values of the entity `cancel_reason` with the words shown for them. */
export const cancelReasonOptions = toOptions(cancelReasons)

const labels = new Map([...returnReasonOptions, ...cancelReasonOptions].map(({ label, value }) => [value, label]))
const maxReasonLength = 200

/** Words for a reason: the label of a known one, else the visitor's own words, shortened. */
export const reasonLabel = (reason: string): string => labels.get(reason) ?? reason.trim().slice(0, maxReasonLength)
