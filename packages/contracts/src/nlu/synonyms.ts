import { z } from 'zod'
import { ListValue } from '../nlu-data.ts'
import { Revision } from '../revision.ts'
import { EntityInput } from './entity.ts'

/** Words and the canonical value they stand for, whatever the entity. */
export const SynonymsView = z.object({ synonyms: z.array(ListValue), revision: Revision })
export type SynonymsView = z.infer<typeof SynonymsView>

export const ReplaceSynonymsInput = z.strictObject({ revision: Revision, synonyms: EntityInput.shape.values.unwrap() })
export type ReplaceSynonymsInput = z.infer<typeof ReplaceSynonymsInput>
