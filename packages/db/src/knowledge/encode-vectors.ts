/** Type of the elements (`real`), as in pg_type. */
const realOid = 700
const headerBytes = 20
/** Of an element: its length, then a 32-bit float. */
const elementBytes = 8

/**
 * Vectors of one length, one behind the other, in PostgreSQL's binary form of `real[]` (`array_recv`): they would be four times as long as
 * text, and both sides would write and read them number by number. `vectorAt` takes them apart. Throws a RangeError when a component is not
 * finite.
 */
export const encodeVectors = (vectors: readonly Float32Array[]): Buffer => {
  const count = vectors.reduce((sum, vector) => sum + vector.length, 0)
  const bytes = Buffer.alloc(headerBytes + elementBytes * count)
  bytes.writeInt32BE(1, 0)
  bytes.writeInt32BE(realOid, 8)
  bytes.writeInt32BE(count, 12)
  bytes.writeInt32BE(1, 16)
  let at = headerBytes
  for (const vector of vectors) {
    for (const value of vector) {
      if (!Number.isFinite(value)) throw new RangeError('A vector holds a component that is not finite')
      bytes.writeInt32BE(4, at)
      bytes.writeFloatBE(value, at + 4)
      at += elementBytes
    }
  }
  return bytes
}

/** SQL of the vector at a place, counted from 1, among those of a parameter made by `encodeVectors`; `count` is how many there are. */
export const vectorAt = (parameter: string, place: string, count: string): string => {
  const length = `array_length(${parameter}::real[], 1) / ${count}`
  return `(${parameter}::real[])[(${place} - 1) * (${length}) + 1 : ${place} * (${length})]`
}
