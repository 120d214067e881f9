import { z } from 'zod'

export const RankedIntent = z.object({ name: z.string(), probability: z.number() })
export type RankedIntent = z.infer<typeof RankedIntent>

/** A value found in the text. `start` and `end` are UTF-16 offsets; `value` is normalised (E.164, ISO date, canonical list value). */
export const EntityMatch = z.object({
  entity: z.string(),
  value: z.string(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  source: z.enum(['system', 'list', 'pattern', 'learned']),
  /** Tells several of one entity apart (city: from, to), and which belong together; learned from marked phrases. */
  role: z.string().optional(),
  group: z.string().optional(),
})
export type EntityMatch = z.infer<typeof EntityMatch>

/** What understanding one message yields. `outOfScope` is 0 (surely in scope) to 1 (surely not). */
export const Understanding = z.object({
  intents: z.array(RankedIntent),
  outOfScope: z.number(),
  entities: z.array(EntityMatch),
  modelVersion: z.number().int(),
})
export type Understanding = z.infer<typeof Understanding>
