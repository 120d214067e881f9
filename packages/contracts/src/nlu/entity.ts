import { z } from 'zod'
import { Id } from '../id.ts'
import { EntityDefinition, EntityName } from '../nlu-data.ts'
import { Revision } from '../revision.ts'

/** A built-in entity has no revision and cannot be changed. `marked` counts the phrases that mark it. */
export const EntityView = EntityDefinition.extend({
  id: z.string(),
  builtIn: z.boolean(),
  revision: Revision.nullable(),
  marked: z.number().int(),
  /** Slots of flows that it fills, as "Return an item: Reason". */
  usedBy: z.array(z.string()),
  f1: z.number().nullable(),
  updatedAt: z.string().nullable(),
})
export type EntityView = z.infer<typeof EntityView>

export const EntityInput = z.strictObject({
  name: EntityName,
  values: z
    .array(z.strictObject({ value: z.string().trim().min(1).max(200), synonyms: z.array(z.string().trim().min(1).max(200)).max(200) }))
    .max(10_000)
    .default([]),
  patterns: z.array(z.string().min(1).max(500)).max(50).default([]),
  roles: z.array(EntityName).max(20).default([]),
  groups: z.array(EntityName).max(20).default([]),
  typos: z.boolean().default(true),
})
export type EntityInput = z.input<typeof EntityInput>

/** Without defaults: what is not named stays as it is. */
export const UpdateEntityInput = z.strictObject({
  id: Id,
  revision: Revision,
  change: z.strictObject({
    name: EntityInput.shape.name.optional(),
    values: EntityInput.shape.values.unwrap().optional(),
    patterns: EntityInput.shape.patterns.unwrap().optional(),
    roles: EntityInput.shape.roles.unwrap().optional(),
    groups: EntityInput.shape.groups.unwrap().optional(),
    typos: z.boolean().optional(),
  }),
})
export type UpdateEntityInput = z.infer<typeof UpdateEntityInput>
