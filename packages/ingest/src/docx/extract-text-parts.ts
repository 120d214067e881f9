import { zipSync } from 'fflate'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { listArchive } from './list-archive.ts'
import { readEntry } from './read-entry.ts'

const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(document|footnotes|endnotes)\.xml\.rels)$/

// A definition of entities is how XML reads other files or grows without end. Word writes none.
const checkXml = (bytes: Uint8Array) => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[1] === 0)
    throw new Refusal('hostile', 'The XML inside the file is not in UTF-8, which Word always writes.')
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY'))
    throw new Refusal('hostile', 'The XML inside the file defines entities, which a document never needs.')
}

/** The parts of a DOCX that hold text, by name. Media, macros, embedded objects and templates are never even unpacked. */
export const extractTextParts = (bytes: Uint8Array): Record<string, Uint8Array> => {
  const entries = listArchive(bytes).filter((entry) => wanted.test(entry.name))
  if (entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0) > limits.archiveInflatedBytes)
    throw new Refusal('hostile', `The file unpacks to more than ${limits.archiveInflatedBytes / 1024 / 1024} MB.`)
  const parts = Object.fromEntries(entries.map((entry) => [entry.name, readEntry(bytes, entry)]))
  for (const part of Object.values(parts)) checkXml(part)
  return parts
}

/** An archive of these parts alone, for a reader that wants one. */
export const packParts = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts, { level: 0 })
