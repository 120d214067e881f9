import { LearningReason, LearningState } from '@frontdesk/contracts/learning'
import { parseAsString, parseAsStringLiteral } from 'nuqs'

/** Tab and filters as they stand in the address. */
export const filterParsers = {
  state: parseAsStringLiteral(LearningState.options).withDefault('open'),
  reason: parseAsStringLiteral(LearningReason.options),
  q: parseAsString.withDefault(''),
}

export type Filters = { state: LearningState; reason: LearningReason | null; q: string }

const longestQuery = 200

/** The filters as the server takes them. */
export const toListInput = ({ state, reason, q }: Filters) => ({
  state,
  ...(reason === null ? {} : { reason }),
  ...(q.trim() === '' ? {} : { query: q.trim().slice(0, longestQuery) }),
})
