/** The bytes of a body; null as soon as it is over `maxBytes`, without reading on. */
export const readBody = async (body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
