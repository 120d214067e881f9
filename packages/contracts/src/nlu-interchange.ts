import { z } from 'zod'
import { IntentKind } from './nlu/intent.ts'
import { EntityDefinition, EntityName, IntentName, ListValue, PhraseEntity } from './nlu-data.ts'

/** What other tools wrote beside a phrase or an intent; it means nothing to us and is handed back as it came. */
export const Metadata = z.record(z.string(), z.json())
export type Metadata = z.infer<typeof Metadata>

export const DeskPhrase = z.object({
  text: z.string(),
  entities: z.array(PhraseEntity),
  /** Where it came from: `seed`, `console`, `import`, `learning`. */
  origin: z.string(),
  metadata: Metadata.nullable(),
})
export type DeskPhrase = z.infer<typeof DeskPhrase>

export const DeskIntent = z.object({
  name: IntentName,
  title: z.string(),
  description: z.string(),
  kind: IntentKind,
  enabled: z.boolean(),
  metadata: Metadata.nullable(),
  phrases: z.array(DeskPhrase),
})
export type DeskIntent = z.infer<typeof DeskIntent>

/** A message of no intent. */
export const UnknownPhrase = DeskPhrase.omit({ entities: true })
export type UnknownPhrase = z.infer<typeof UnknownPhrase>

/** Everything people teach, as it is exported: disabled intents and those without phrases too. Intents by name, phrases by text. */
export const DeskData = z.object({
  intents: z.array(DeskIntent),
  outOfScope: z.array(UnknownPhrase),
  entities: z.array(EntityDefinition),
  synonyms: z.array(ListValue),
})
export type DeskData = z.infer<typeof DeskData>

export const ImportedPhrase = DeskPhrase.partial({ entities: true, origin: true, metadata: true })
export type ImportedPhrase = z.infer<typeof ImportedPhrase>
export const ImportedIntent = DeskIntent.partial({ title: true, description: true, kind: true, enabled: true, metadata: true }).extend({
  phrases: z.array(ImportedPhrase),
})
export type ImportedIntent = z.infer<typeof ImportedIntent>
export const ImportedUnknownPhrase = UnknownPhrase.partial({ origin: true, metadata: true })
export type ImportedUnknownPhrase = z.infer<typeof ImportedUnknownPhrase>
/** Without defaults: what the file does not say stays as it is. */
export const ImportedEntity = z.object({
  name: EntityName,
  values: z.array(ListValue),
  patterns: z.array(z.string()),
  roles: z.array(EntityName),
  groups: z.array(EntityName),
  typos: z.boolean().optional(),
})
export type ImportedEntity = z.infer<typeof ImportedEntity>

/**
 * What a file says. `complete` is false for formats that cannot hold entities and synonyms (CSV, plain lists): a replacing import
 * leaves those alone.
 */
export const ImportedData = z.object({
  complete: z.boolean(),
  intents: z.array(ImportedIntent),
  outOfScope: z.array(ImportedUnknownPhrase),
  entities: z.array(ImportedEntity),
  synonyms: z.array(ListValue),
})
export type ImportedData = z.infer<typeof ImportedData>
