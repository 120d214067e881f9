/** Rows evenly spread over `rows` of them, at most `wanted`. */
export const thinRows = (rows: number, wanted: number): Uint32Array => {
  const stride = Math.max(1, rows / wanted)
  return Uint32Array.from({ length: Math.min(rows, wanted) }, (_, place) => Math.floor(place * stride))
}
