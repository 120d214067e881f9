import { type EntityDefinition, systemEntities } from '@frontdesk/contracts/nlu-data'
import { AppError } from '@frontdesk/core/errors'
import { createEntityFinder } from '@frontdesk/nlu-runtime/entity/create-entity-finder'

const systemNames: ReadonlySet<string> = new Set(systemEntities)

const findRepeated = (texts: readonly string[]): string | undefined => texts.find((text, index) => texts.indexOf(text) !== index)

/** Throws `invalid` with the reason for a definition that could not be trained: a built-in name, a pattern that does not compile, values twice. */
export const checkEntity = (definition: EntityDefinition): void => {
  if (systemNames.has(definition.name)) throw new AppError('invalid', `"${definition.name}" is built in; choose another name.`)
  const repeated = findRepeated(definition.roles) ?? findRepeated(definition.groups)
  if (repeated !== undefined) throw new AppError('invalid', `"${repeated}" stands twice among the roles or groups.`)
  const seen = new Set<string>()
  for (const { value } of definition.values) {
    if (seen.has(value)) throw new AppError('invalid', `The value "${value}" stands twice.`)
    seen.add(value)
  }
  createEntityFinder([definition])
}
