import { type PhraseEntity, systemEntities } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import { listEntities } from '@frontdesk/db/nlu/list-entities'

type Marked = { text: string; entities?: readonly PhraseEntity[] | undefined }

/** The names that a mark may bear: entities that are defined, and the built-in ones. */
export const readMarkable = async (db: Queryable): Promise<ReadonlySet<string>> =>
  new Set([...systemEntities, ...(await listEntities(db)).map(({ name }) => name)])

/** The marks of a phrase in order; throws `invalid` for one out of the text, over another, on a blank, or of an unknown entity. */
export const checkMarks = ({ text, entities = [] }: Marked, markable: ReadonlySet<string>): PhraseEntity[] => {
  const marks = entities.toSorted((one, other) => one.start - other.start)
  for (const [index, { start, end, entity }] of marks.entries()) {
    if (!markable.has(entity)) throw new AppError('invalid', `There is no entity "${entity}".`)
    const marked = text.slice(start, end)
    if (end > text.length || marked.trim() === '') throw new AppError('invalid', `The mark "${entity}" is outside of the words.`)
    if (marked !== marked.trim()) throw new AppError('invalid', `The mark "${entity}" begins or ends with a blank.`)
    const next = marks[index + 1]
    if (next && next.start < end) throw new AppError('invalid', `The marks "${entity}" and "${next.entity}" overlap.`)
  }
  return marks
}
