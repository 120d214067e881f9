import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import { type ChangedThing, readLastChange } from '@frontdesk/db/nlu/read-last-change'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

/** Throws for a change that was made on an older revision: `conflict`, with who was faster and when, or `not-found` when the thing is gone. */
export const refuseStale = async (db: Queryable, thing: ChangedThing, id: string): Promise<never> => {
  const last = await readLastChange(db, { thing, id })
  if (!last) throw new AppError('not-found', `This ${thing} has been removed.`)
  throw new AppError('conflict', `${last.by ?? 'Somebody else'} changed this meanwhile (${when.format(last.at)} UTC).`)
}
