import { AppError } from '../errors.ts'
import type { ModelSection, NumberArray } from './model-section.ts'

type NumberArrayType<T extends NumberArray> = { new (length: number): T; name: string }

/** Numbers beyond this come from no training; sums of products of them could leave the range of numbers. */
const greatestNumber = 1e6

/**
 * The array of that name, of that type and length, with sensible numbers; else `AppError('invalid')`. Without `length` any will do.
 */
export const readSectionArray = <T extends NumberArray>(
  section: ModelSection,
  name: string,
  type: NumberArrayType<T>,
  length?: number,
): T => {
  const array = Object.hasOwn(section.arrays, name) ? section.arrays[name] : undefined
  if (!(array instanceof type)) throw new AppError('invalid', `This NLU model cannot be used: ${name} is missing or of another type.`)
  if (length !== undefined && array.length !== length) {
    throw new AppError('invalid', `This NLU model cannot be used: ${name} has a wrong size.`)
  }
  // Small integers cannot be senseless, and there are millions of them.
  if (array.BYTES_PER_ELEMENT < 4) return array
  for (const value of array) {
    if (!(Math.abs(value) <= greatestNumber))
      throw new AppError('invalid', `This NLU model cannot be used: ${name} holds senseless numbers.`)
  }
  return array
}
