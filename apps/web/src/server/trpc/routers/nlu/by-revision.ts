import { z } from 'zod'

/** Names a thing as it was when it was read. */
export const ByRevision = z.strictObject({ id: z.uuid(), revision: z.number().int().positive() })
