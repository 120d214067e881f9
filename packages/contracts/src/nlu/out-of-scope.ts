import { z } from 'zod'
import { Id } from '../id.ts'
import { PhraseInput } from './phrase.ts'

export const OutOfScopeView = z.object({
  id: Id,
  text: z.string(),
  origin: z.string(),
  turnId: z.string().nullable(),
  createdAt: z.string(),
})
export type OutOfScopeView = z.infer<typeof OutOfScopeView>

/** `offset` counts rows of the whole list, newest first. */
export const ListOutOfScopeInput = z.strictObject({
  query: z.string().trim().max(200).optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(200),
})
export type ListOutOfScopeInput = z.input<typeof ListOutOfScopeInput>

export const OutOfScopePage = z.object({ total: z.number().int(), offset: z.number().int(), items: z.array(OutOfScopeView) })
export type OutOfScopePage = z.infer<typeof OutOfScopePage>

/** One text, or many pasted at once. Those that are there already are skipped. */
export const AddOutOfScopeInput = z.strictObject({ texts: z.array(PhraseInput.shape.text).min(1).max(5000) })
export type AddOutOfScopeInput = z.infer<typeof AddOutOfScopeInput>

export const AddedOutOfScope = z.object({ added: z.array(OutOfScopeView), skipped: z.array(z.string()) })
export type AddedOutOfScope = z.infer<typeof AddedOutOfScope>
