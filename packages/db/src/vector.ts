/** pgvector's text form of a vector, for a `$1::vector` parameter. Throws a RangeError when a component is not finite. */
export const toVectorLiteral = (vector: Float32Array): string => {
  if (!vector.every(Number.isFinite)) throw new RangeError('A vector holds a component that is not finite')
  return `[${vector.join(',')}]`
}

/** The vector of pgvector's text form. */
export const parseVector = (literal: string): Float32Array => Float32Array.from(JSON.parse(literal))
