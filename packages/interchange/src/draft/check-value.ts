import { fileLimits } from '../limits.ts'

/** Why a value or synonym of an entity cannot be used; null where it can. */
export const checkValue = (value: string): string | null => {
  if (value === '') return 'is empty'
  if (value.length > fileLimits.valueLength) return `"${value.slice(0, 40)}..." is over ${fileLimits.valueLength} characters long`
  return /\p{Cc}/u.test(value) || !value.isWellFormed()
    ? `${JSON.stringify(value.slice(0, 60))} holds line breaks or control characters`
    : null
}
