import type { Findings, Place } from './findings.ts'

const lineOfByte = (bytes: Uint8Array, index: number): Place => {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < index; at = bytes.indexOf(10, at + 1)) line += 1
  return { line, column: null }
}

const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

const decodes = (bytes: Uint8Array): boolean => {
  try {
    // Streaming, so that a character cut off at the end is no mistake.
    decoder().decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The first byte that belongs to no character, found by halving. */
const findBadByte = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

const looksLikeUtf16 = (bytes: Uint8Array): boolean => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return (
    bytes.length >= 4 &&
    (bytes[0] === 0) !== (bytes[1] === 0) &&
    (bytes[0] === 0) === (bytes[2] === 0) &&
    (bytes[1] === 0) === (bytes[3] === 0)
  )
}

/** The text of a file in UTF-8, without its byte order mark. Other encodings and NUL bytes are refused. */
export const decodeText = (bytes: Uint8Array, findings: Findings): string => {
  if (looksLikeUtf16(bytes)) findings.fail(null, 'The file is in UTF-16. Save it as UTF-8.')
  const nul = bytes.indexOf(0)
  if (nul >= 0) findings.fail(lineOfByte(bytes, nul), 'The file holds a NUL byte, so it is not a text file.')
  try {
    return decoder().decode(bytes)
  } catch {
    const line = lineOfByte(bytes, findBadByte(bytes))
    return findings.fail(line, 'The file is not valid UTF-8; perhaps it was saved as Latin-1 (Windows-1252). Save it as UTF-8.')
  }
}
