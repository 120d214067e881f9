import type { ConversationView } from '@frontdesk/contracts/conversation'

/** The later of two views: ownership epochs and `lastSeq` only rise, so hints that overtook each other cannot turn time back. */
export const newerView = (known: ConversationView, incoming: ConversationView): ConversationView => {
  if (incoming.ownershipEpoch !== known.ownershipEpoch) return incoming.ownershipEpoch > known.ownershipEpoch ? incoming : known
  return incoming.lastSeq >= known.lastSeq ? incoming : known
}
