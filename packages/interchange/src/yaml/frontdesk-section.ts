import { ListValue } from '@frontdesk/contracts/nlu-data'
import { ImportedEntity } from '@frontdesk/contracts/nlu-interchange'
import { z } from 'zod'

/** The key `frontdesk` of a YAML file: what Rasa's own sections would lose of entities and synonyms. */
export const FrontdeskSection = z.strictObject({
  entities: z.array(ImportedEntity.strict()).default([]),
  synonyms: z.array(ListValue.strict()).default([]),
})
export type FrontdeskSection = z.infer<typeof FrontdeskSection>
