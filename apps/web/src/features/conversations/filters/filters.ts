import { Channel, ConversationOwner, ConversationStatus } from '@frontdesk/contracts/conversation'
import { TurnOutcome } from '@frontdesk/contracts/turn'
import { parseAsString, parseAsStringLiteral } from 'nuqs'

/** The list's filters as they stand in the address. */
export const filterParsers = {
  q: parseAsString.withDefault(''),
  status: parseAsStringLiteral(ConversationStatus.options),
  owner: parseAsStringLiteral(ConversationOwner.options),
  channel: parseAsStringLiteral(Channel.options),
  outcome: parseAsStringLiteral(TurnOutcome.options),
  intent: parseAsString,
}

export type Filters = {
  q: string
  status: ConversationStatus | null
  owner: ConversationOwner | null
  channel: Channel | null
  outcome: TurnOutcome | null
  intent: string | null
}

export const noFilters: Filters = { q: '', status: null, owner: null, channel: null, outcome: null, intent: null }

const longestQuery = 200
const longestIntent = 100

/** How many filters narrow the list. */
export const countFilters = ({ q, ...choices }: Filters): number =>
  (q.trim() === '' ? 0 : 1) + Object.values(choices).filter((value) => value !== null).length

/** The filters as the server takes them; an address may hold anything, so lengths are cut to what it accepts. */
export const toSearchInput = ({ q, status, owner, channel, outcome, intent }: Filters) => ({
  ...(status === null ? {} : { status }),
  ...(owner === null ? {} : { owner }),
  ...(channel === null ? {} : { channel }),
  ...(outcome === null ? {} : { outcome }),
  ...(intent === null || intent === '' ? {} : { intent: intent.slice(0, longestIntent) }),
  ...(q.trim() === '' ? {} : { query: q.trim().slice(0, longestQuery) }),
})
