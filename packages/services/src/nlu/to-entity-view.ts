import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { EntityDefinition, systemEntities } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import type { Queryable } from '@frontdesk/db/client'
import { countMarks } from '@frontdesk/db/nlu/count-marks'
import { type EntityRow, listEntities } from '@frontdesk/db/nlu/list-entities'
import { listSlots } from './find-flow.ts'

type Marks = ReadonlyMap<string, number>

export const toEntityView = ({ id, definition, revision, f1, updatedAt, name }: EntityRow, marks: Marks): EntityView => ({
  ...EntityDefinition.parse(definition),
  id,
  builtIn: false,
  revision,
  marked: marks.get(name) ?? 0,
  usedBy: listSlots(name),
  f1,
  updatedAt: updatedAt.toISOString(),
})

/** The entities that come with the desk. */
export const toBuiltInViews = (marks: Marks): EntityView[] =>
  systemEntities.map((name) => ({
    ...EntityDefinition.parse({ name }),
    id: name,
    builtIn: true,
    revision: null,
    marked: marks.get(name) ?? 0,
    usedBy: listSlots(name),
    f1: null,
    updatedAt: null,
  }))

/** One entity as the console shows it; throws `not-found`. */
export const viewEntity = async (db: Queryable, id: string): Promise<EntityView> => {
  const [row] = await listEntities(db, { id })
  if (!row) throw new AppError('not-found', 'There is no such entity.')
  return toEntityView(row, await countMarks(db))
}
