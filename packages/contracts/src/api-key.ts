import { z } from 'zod'
import { Id } from './id.ts'

export const ApiScope = z.enum(['nlu', 'knowledge'])
export type ApiScope = z.infer<typeof ApiScope>

/** The key itself is shown once, when it is made; afterwards only its first characters are known. */
export const ApiKeyView = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(ApiScope),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})
export type ApiKeyView = z.infer<typeof ApiKeyView>

export const CreateApiKeyInput = z.strictObject({ name: z.string().trim().min(1).max(80), scopes: z.array(ApiScope).min(1).max(4) })
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>
