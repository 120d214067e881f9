/**
 * pgvector's binary form of a vector (`vector_recv`), for a `$1::vector` parameter: a third of the text form, which both sides would have to
 * write and read number by number. Throws a RangeError when a component is not finite.
 */
export const encodeVector = (vector: Float32Array): Buffer => {
  const bytes = Buffer.alloc(4 + 4 * vector.length)
  bytes.writeInt16BE(vector.length, 0)
  for (const [index, value] of vector.entries()) {
    if (!Number.isFinite(value)) throw new RangeError('A vector holds a component that is not finite')
    bytes.writeFloatBE(value, 4 + 4 * index)
  }
  return bytes
}
