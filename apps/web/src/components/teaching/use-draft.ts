'use client'
import { useState } from 'react'

type Revised = { revision: number | null }

/** A form over something that others may change too: what is written stays, and `stale` tells when it was begun on an older state. */
export const useDraft = <Source extends Revised, Draft>(current: Source, read: (source: Source) => Draft) => {
  const [base, setBase] = useState(current)
  const [draft, setDraft] = useState(() => read(current))
  const changed = JSON.stringify(draft) !== JSON.stringify(read(base))
  const moved = current.revision !== base.revision
  // Nothing was written yet, or somebody wrote the very same: simply show how it stands.
  if (moved && (!changed || JSON.stringify(draft) === JSON.stringify(read(current)))) {
    setBase(current)
    setDraft(read(current))
  }
  /** Goes on from a state that the server gave: theirs, or one's own as it was saved. */
  const accept = (state: Source) => {
    setBase(state)
    setDraft(read(state))
  }
  return { base, draft, setDraft, changed, stale: moved && changed, accept }
}
