import { IntentKind } from '@frontdesk/contracts/nlu/intent'
import { EntityDefinition, ListValue, PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { Metadata } from '@frontdesk/contracts/nlu-interchange'
import { z } from 'zod'
import { fileLimits } from '../limits.ts'

/** The format of our own JSON files. A change that older versions could not read raises `trainingFileVersion`. */
export const trainingFileFormat = 'frontdesk-training-data'
export const trainingFileVersion = 1

const isKept = (text: string) => !/[^\P{Cc}\n\t]/u.test(text) && text.isWellFormed()
const Words = (max: number) => z.string().max(max).refine(isKept, 'holds control characters')

const phraseFields = { origin: Words(fileLimits.originLength).min(1).optional(), metadata: Metadata.nullable().optional() }
const Text = z.string()
/** A phrase may be its words alone. */
export const FilePhrase = z.union([
  Text.transform((text) => ({ text })),
  z.strictObject({ text: Text, entities: z.array(PhraseEntity).optional(), ...phraseFields }),
])
export const FileUnknownPhrase = z.union([Text.transform((text) => ({ text })), z.strictObject({ text: Text, ...phraseFields })])
export const FileIntentDetails = z.strictObject({
  title: Words(fileLimits.titleLength).min(1).optional(),
  description: Words(fileLimits.descriptionLength).optional(),
  kind: IntentKind.optional(),
  enabled: z.boolean().optional(),
  metadata: Metadata.nullable().optional(),
})
export const FileEntity = EntityDefinition.extend({ typos: z.boolean().optional() }).strict()
export const FileSynonym = ListValue.strict()
