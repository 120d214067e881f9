import type { Queryable } from '../database.ts'

/** `definition` is JSON to be parsed as EntityDefinition; */
export type EntityRow = {
  id: string
  name: string
  definition: unknown
  revision: number
  f1: number | null
  updatedAt: Date
}

/** All entities that are defined, by name, or the one with `id`. */
export const listEntities = (db: Queryable, input: { id: string | null } = { id: null }): Promise<EntityRow[]> =>
  db.query<EntityRow>(
    `WITH live AS (SELECT m.quality FROM nlu_activation a JOIN nlu_model m ON m.id = a.model_id ORDER BY a.id DESC LIMIT 1)
     SELECT e.id, e.name, e.definition, e.revision, e.updated_at AS "updatedAt",
            (SELECT (quality->'entities'->>e.name)::float8 FROM live) AS f1
       FROM entity e WHERE $1::uuid IS NULL OR e.id = $1 ORDER BY e.name`,
    [input.id],
  )
