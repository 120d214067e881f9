import type { Thread } from './thread.ts'

/** Highest `seq` up to which nothing is missing: `seq` is dense, and what the server withholds lies below `syncedSeq`. */
export const contiguousSeq = ({ messages, syncedSeq }: Pick<Thread, 'messages' | 'syncedSeq'>): number => {
  let seq = syncedSeq
  for (const message of messages) if (message.seq === seq + 1) seq = message.seq
  return seq
}
