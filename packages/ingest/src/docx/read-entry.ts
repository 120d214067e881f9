import { inflateRawSync } from 'node:zlib'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { ArchiveEntry } from './list-archive.ts'

const dataOf = (view: Buffer, { headerAt, compressedBytes }: ArchiveEntry): Buffer => {
  if (headerAt + 30 > view.length || view.readUInt32LE(headerAt) !== 0x04034b50)
    throw new Refusal('broken', 'The archive is cut off or damaged.')
  const start = headerAt + 30 + view.readUInt16LE(headerAt + 26) + view.readUInt16LE(headerAt + 28)
  return view.subarray(start, start + compressedBytes)
}

/** One file of an archive. Inflating stops at the declared size: one byte more and the archive has lied. */
export const readEntry = (bytes: Uint8Array, entry: ArchiveEntry): Uint8Array => {
  if (entry.inflatedBytes > limits.archiveInflatedBytes)
    throw new Refusal('hostile', `A part of the file unpacks to ${Math.round(entry.inflatedBytes / 1024 / 1024)} MB.`)
  const data = dataOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), entry)
  if (entry.method === 0) return data
  if (entry.method !== 8) throw new Refusal('unsupported', 'The archive is compressed in a way that cannot be read.')
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.inflatedBytes) })
  } catch (cause) {
    if (cause instanceof RangeError) throw new Refusal('hostile', 'A part of the file unpacks to more than it declares.')
    throw new Refusal('broken', 'The archive is cut off or damaged.')
  }
}
