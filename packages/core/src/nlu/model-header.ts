import { z } from 'zod'

export const NumberType = z.enum(['float32', 'float64', 'int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32'])
export type NumberType = z.infer<typeof NumberType>

/** Where an array stands among the numbers of an artifact: bytes from their start. `name` is that of its section, a slash, its own. */
export const ArrayPlace = z.strictObject({
  name: z.string(),
  type: NumberType,
  start: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
})
export type ArrayPlace = z.infer<typeof ArrayPlace>

/** Everything of a trained model but its numbers, which stand behind it in the artifact in the order of `arrays`. */
export const ModelHeader = z.strictObject({
  encoderHash: z.string(),
  dataHash: z.string(),
  sections: z.array(z.strictObject({ name: z.string().regex(/^[a-z][a-z-]*$/), header: z.unknown() })),
  arrays: z.array(ArrayPlace),
})
export type ModelHeader = z.infer<typeof ModelHeader>
