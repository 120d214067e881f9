import { EntityDefinition, ListValue } from '@frontdesk/contracts/nlu-data'
import { z } from 'zod'
import type { ModelSection } from './model-section.ts'

const EntityHeader = z.strictObject({ entities: z.array(EntityDefinition), synonyms: z.array(ListValue) })
type EntityHeader = z.infer<typeof EntityHeader>

/** Entity definitions and synonyms as a section of an artifact. */
export const writeEntitySection = ({ entities, synonyms }: EntityHeader): ModelSection => ({ header: { entities, synonyms }, arrays: {} })

/** The entity definitions and synonyms of a section; throws when they do not parse. */
export const readEntitySection = ({ header }: ModelSection): EntityHeader => EntityHeader.parse(header)
