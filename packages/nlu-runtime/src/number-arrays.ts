import type { NumberType } from '@frontdesk/core/nlu/model-header'
import type { NumberArray } from '@frontdesk/core/nlu/model-section'

type NumberArrayMaker = { BYTES_PER_ELEMENT: number; new (buffer: ArrayBuffer): NumberArray }

/** How the numbers of each type are made of bytes. */
export const numberArrays: Readonly<Record<NumberType, NumberArrayMaker>> = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
}
