import { serves } from './serves.ts'

/** What a searcher may see. */
export type Sight = {
  /** Passages made by another encoder are not seen. */
  encoderHash: string
  audience: 'public' | 'internal'
  /** Only documents of this collection. */
  collection: string | null
  /** Only documents in this language (ISO 639-1), and those of which nobody said. */
  language: string | null
}

/** True when only a part of what an audience may see is wanted. */
export const isFiltered = ({ collection, language }: Sight): boolean => collection !== null || language !== null

/** Values of the parameters that `seenBy` names. */
export const sightParameters = ({ encoderHash, audience, collection, language }: Sight): unknown[] => [
  encoderHash,
  audience === 'internal',
  collection,
  language,
]

/** SQL that is true of what the searcher may see of `chunk`, `document` and `source`, its parameters from `$first` on. */
export const seenBy = (first: number): string =>
  `chunk.encoder_hash = $${first} AND ${serves('chunk', 'document')} AND ($${first + 1} OR document.audience = 'public')
    AND ($${first + 2}::text IS NULL OR document.collection = $${first + 2})
    AND ($${first + 3}::text IS NULL OR coalesce(document.language, source.language, $${first + 3}) = $${first + 3})`

/**
 * SQL to `CROSS JOIN LATERAL`: one row of `document` and `source` for a `chunk` that the searcher may see, none for another. `OFFSET 0` keeps
 * the planner from anything but a look-up for each passage: not knowing the parameters' values it would read all documents.
 */
export const ownersSeenBy = (first: number, columns = ''): string =>
  `(SELECT ${columns} FROM document JOIN knowledge_source source ON source.id = document.source_id
    WHERE document.id = chunk.document_id AND ${seenBy(first)} OFFSET 0)`
