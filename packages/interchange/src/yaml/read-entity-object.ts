import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { z } from 'zod'

const Words = z.union([z.string(), z.number()]).transform(String)
const EntityObject = z.object({ entity: z.string(), role: Words.nullish(), group: Words.nullish(), value: Words.nullish() })
const Written = z.union([EntityObject, z.tuple([EntityObject]).transform(([one]) => one)])

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Reads the object behind marked words; other keys of it are passed over. */
export const readEntityObject = (json: string): Omit<PhraseEntity, 'start' | 'end'> | { error: string } => {
  const parsed = parse(json)
  if (Array.isArray(parsed) && parsed.length > 1) return { error: 'several entities on the same words cannot be told apart.' }
  const read = Written.safeParse(parsed)
  if (!read.success) return { error: 'it must be JSON such as {"entity": "city", "role": "from"}.' }
  const { entity, role, group, value } = read.data
  return { entity, ...(role ? { role } : {}), ...(group ? { group } : {}), ...(value ? { value } : {}) }
}
