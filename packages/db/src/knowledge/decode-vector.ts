/** A vector from pgvector's binary form (`vector_send`): two 16-bit numbers, of which the first is the length, then 32-bit floats, big-endian. */
export const decodeVector = (bytes: Uint8Array): Float32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const vector = new Float32Array(view.getInt16(0))
  for (let index = 0; index < vector.length; index += 1) vector[index] = view.getFloat32(4 + 4 * index)
  return vector
}
