import { IntentName } from '@frontdesk/contracts/nlu-data'
import { isForbiddenKey } from '../forbidden-keys.ts'

/** Why a name of an intent, entity, role or group cannot be used; null where it can. */
export const checkName = (name: string): string | null => {
  if (name === '') return 'is empty'
  if (isForbiddenKey(name)) return `"${name}" is not allowed as a name`
  if (name.length > 100) return `"${name.slice(0, 40)}..." is over 100 characters long`
  return IntentName.safeParse(name).success && name.isWellFormed()
    ? null
    : `${JSON.stringify(name.slice(0, 60))} holds control characters or is surrounded by blanks`
}
