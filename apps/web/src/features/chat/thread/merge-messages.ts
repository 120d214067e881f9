import type { Message } from '@frontdesk/contracts/message'

/** Union of two lists by `seq`, in order; messages never change, so the known one is kept. Returns `known` itself where nothing is new. */
export const mergeMessages = (known: readonly Message[], incoming: readonly Message[]): readonly Message[] => {
  const bySeq = new Map(known.map((message) => [message.seq, message]))
  const fresh = incoming.filter((message) => !bySeq.has(message.seq))
  if (fresh.length === 0) return known
  for (const message of fresh) bySeq.set(message.seq, message)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}
