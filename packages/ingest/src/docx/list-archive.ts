import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

export type ArchiveEntry = { name: string; method: number; compressedBytes: number; inflatedBytes: number; headerAt: number }

const broken = () => new Refusal('broken', 'The archive is cut off or damaged.')
const endLength = 22

const findEnd = (view: Buffer): number => {
  const from = Math.max(0, view.length - endLength - 65_535)
  for (let at = view.length - endLength; at >= from; at -= 1) if (view.readUInt32LE(at) === 0x06054b50) return at
  throw broken()
}

const readEntry = (view: Buffer, at: number): { entry: ArchiveEntry; next: number } => {
  if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) throw broken()
  const nameLength = view.readUInt16LE(at + 28)
  if ((view.readUInt16LE(at + 8) & 1) === 1) throw new Refusal('encrypted', 'The file is protected with a password.')
  const entry = {
    name: view.toString('utf8', at + 46, at + 46 + nameLength),
    method: view.readUInt16LE(at + 10),
    compressedBytes: view.readUInt32LE(at + 20),
    inflatedBytes: view.readUInt32LE(at + 24),
    headerAt: view.readUInt32LE(at + 42),
  }
  return { entry, next: at + 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32) }
}

/** The table of contents of a ZIP archive. Refuses bombs by what they declare: too many entries, too much inside, entries that overlap. */
export const listArchive = (bytes: Uint8Array): ArchiveEntry[] => {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.readUInt16LE(end + 10)
  if (count > limits.archiveEntries) throw new Refusal('hostile', `The archive holds ${count} files; a document has a few dozen.`)
  const entries: ArchiveEntry[] = []
  let at = view.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, at)
    entries.push(entry)
    at = next
  }
  const sum = (of: (entry: ArchiveEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  if (sum((entry) => entry.compressedBytes) > bytes.length) throw new Refusal('hostile', 'The archive claims more than it holds.')
  if (new Set(entries.map((entry) => entry.headerAt)).size < entries.length) throw new Refusal('hostile', 'Files in the archive overlap.')
  return entries
}
