/** How many numbers there are; pgvector's binary forms begin with two 16-bit numbers, of which the first is the length. */
const open = (bytes: Uint8Array): { view: DataView; length: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { view, length: view.getInt16(0) }
}

/** A vector from pgvector's binary form (`vector_send`): 32-bit floats, big-endian. */
export const decodeVector = (bytes: Uint8Array): Float32Array => {
  const { view, length } = open(bytes)
  const vector = new Float32Array(length)
  for (let index = 0; index < length; index += 1) vector[index] = view.getFloat32(4 + 4 * index)
  return vector
}

/** Of a 16-bit float (IEEE 754 binary16): one bit of sign, five of exponent, ten of fraction. */
const toNumber = (half: number): number => {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 0x1f
  const fraction = half & 0x3ff
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
const numbers = Float32Array.from({ length: 0x10000 }, (_, half) => toNumber(half))

/** A vector from pgvector's binary form of half the size (`halfvec_send`): 16-bit floats, big-endian. */
export const decodeHalfVector = (bytes: Uint8Array): Float32Array => {
  const { view, length } = open(bytes)
  const vector = new Float32Array(length)
  for (let index = 0; index < length; index += 1) vector[index] = numbers[view.getUint16(4 + 2 * index)] as number
  return vector
}
