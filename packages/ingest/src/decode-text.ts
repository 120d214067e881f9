import { Refusal } from './refusal.ts'

export type DecodedText = { text: string; warnings: string[] }

const decodeWith = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const startsWith = (bytes: Uint8Array, ...prefix: number[]) => prefix.every((byte, index) => bytes[index] === byte)

/** UTF-16 without a mark: in text of Latin letters every second byte is zero. */
const guessWide = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 4096 - (4096 % 2))
  const zeros = [0, 0]
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) zeros[0] = (zeros[0] ?? 0) + 1
    if (sample[at + 1] === 0) zeros[1] = (zeros[1] ?? 0) + 1
  }
  const most = sample.length * 0.35
  const [even = 0, odd = 0] = zeros
  if (odd > most && even < sample.length * 0.05) return 'utf-16le'
  return even > most && odd < sample.length * 0.05 ? 'utf-16be' : null
}

// Bytes that windows-1252 leaves undefined: text in that encoding has none of them.
const hasUndefinedByte = (bytes: Uint8Array) =>
  bytes.some((byte) => byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)

const normaliseLabel = (declared: string | null): string | null => {
  if (declared === null) return null
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return null
  }
}

// UTF-8 that was once read as windows-1252 and saved again: "Ã©", "â€™".
const warnOfMojibake = (text: string): string[] => {
  const sample = text.slice(0, 200_000)
  const hits = sample.match(/Ã[\u0080-\u00BF]|Ã[€-™¡-¿]|â€[™œ\u009d¦“”˜]|Â[\u00A0-\u00BF]/g)?.length ?? 0
  return hits >= 3 ? ['The text looks wrongly encoded ("Ã©" where "é" is meant): save the file as UTF-8 from its source.'] : []
}

const decodeUnmarked = (bytes: Uint8Array, declared: string | null): DecodedText => {
  const wide = guessWide(bytes)
  const asWide = wide === null ? null : decodeWith(bytes, wide)
  if (asWide !== null) return { text: asWide, warnings: [] }
  const label = normaliseLabel(declared)
  const utf8 = decodeWith(bytes, 'utf-8')
  const isAscii = utf8?.length === bytes.length
  if (utf8 !== null && (isAscii || label === null || label === 'utf-8' || !label.startsWith('utf-16'))) {
    const contradicts = !isAscii && label !== null && label !== 'utf-8'
    return { text: utf8, warnings: contradicts ? [`The file says it is ${label}, but it is UTF-8 and was read as such.`] : [] }
  }
  const asDeclared = label === null || label === 'utf-8' ? null : decodeWith(bytes, label)
  if (asDeclared !== null) return { text: asDeclared, warnings: [] }
  if (hasUndefinedByte(bytes)) throw new Refusal('broken', 'The text is in an encoding that cannot be told: save the file as UTF-8.')
  const reason = label === 'utf-8' ? 'The file says it is UTF-8 but is not' : 'The file does not say its encoding'
  return { text: new TextDecoder('windows-1252').decode(bytes), warnings: [`${reason}; it was read as Western European (windows-1252).`] }
}

/** Bytes to text: a byte order mark decides, then UTF-8 if it fits, then the declared charset. A guess comes with a warning. */
export const decodeText = (bytes: Uint8Array, declared: string | null): DecodedText => {
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf)
    ? 'utf-8'
    : startsWith(bytes, 0xff, 0xfe)
      ? 'utf-16le'
      : startsWith(bytes, 0xfe, 0xff)
        ? 'utf-16be'
        : null
  const text = marked === null ? null : decodeWith(bytes, marked)
  if (marked !== null && text === null) throw new Refusal('broken', `The file is marked as ${marked.toUpperCase()} but is not valid.`)
  const decoded = text === null ? decodeUnmarked(bytes, declared) : { text, warnings: [] }
  return { text: decoded.text, warnings: [...decoded.warnings, ...warnOfMojibake(decoded.text)] }
}
