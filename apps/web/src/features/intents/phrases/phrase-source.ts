import type { PhraseWarning } from '@frontdesk/contracts/nlu/phrase'
import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'

/** A row of a phrase list; messages of no intent have no revision: they are taken out and written anew. */
export type ListedPhrase = {
  id: string
  text: string
  revision: number | null
  entities: readonly PhraseEntity[]
  warnings: readonly PhraseWarning[]
  origin: string
}

export type PhrasePageData = { total: number; offset: number; items: readonly ListedPhrase[] }

/** Where a list reads its rows from. */
export type PhraseSource = {
  /** Query key of the list and its filters. */
  key: readonly unknown[]
  read: (offset: number, limit: number, signal?: AbortSignal) => Promise<PhrasePageData>
}
