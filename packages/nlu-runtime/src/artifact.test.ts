import { createHash } from 'node:crypto'
import { isAppError } from '@frontdesk/core/errors'
import type { ModelSection } from '@frontdesk/core/nlu/model-section'
import { expect, test } from 'vitest'
import { artifactFormat, artifactMagic, checksumBytes, prefixBytes } from './artifact-format.ts'
import { packArtifact } from './pack-artifact.ts'
import { unpackArtifact } from './unpack-artifact.ts'

const sections: Record<string, ModelSection> = {
  intents: { header: { names: ['a', 'b'] }, arrays: { weights: Float32Array.from([0.5, -1.5, 3]), codes: Int8Array.from([1, -2, 3]) } },
  tagger: { header: { labels: ['O', 'B-city#from'] }, arrays: { table: Uint32Array.from([7, 8]), empty: new Float64Array(0) } },
}
const artifact = packArtifact({ dataHash: 'data', encoderHash: 'encoder', sections })

const seal = (bytes: Uint8Array): Uint8Array => {
  bytes.set(createHash('sha256').update(bytes.subarray(0, -checksumBytes)).digest(), bytes.length - checksumBytes)
  return bytes
}

/** The artifact with another header and the same numbers. */
const withHeader = (text: string): Uint8Array => {
  const view = new DataView(artifact.buffer)
  const numbers = artifact.subarray(Math.ceil((prefixBytes + view.getUint32(12, true)) / 8) * 8, -checksumBytes)
  const header = new TextEncoder().encode(text)
  const start = Math.ceil((prefixBytes + header.length) / 8) * 8
  const bytes = new Uint8Array(start + numbers.length + checksumBytes)
  bytes.set(artifactMagic)
  new DataView(bytes.buffer).setUint32(artifactMagic.length, artifactFormat, true)
  new DataView(bytes.buffer).setUint32(artifactMagic.length + 4, header.length, true)
  bytes.set(header, prefixBytes)
  bytes.set(numbers, start)
  return seal(bytes)
}

const readHeader = (): string => {
  const length = new DataView(artifact.buffer).getUint32(artifactMagic.length + 4, true)
  return new TextDecoder().decode(artifact.subarray(prefixBytes, prefixBytes + length))
}

const reasonOf = (bytes: Uint8Array): string => {
  try {
    unpackArtifact(bytes, 'encoder')
    return 'none'
  } catch (error) {
    return isAppError(error) && error.code === 'invalid' ? error.message : `not refused, but: ${String(error)}`
  }
}

test('reads back every section, header and array', () => {
  const unpacked = unpackArtifact(artifact, 'encoder')
  expect(unpacked.dataHash).toBe('data')
  expect(Object.fromEntries(unpacked.sections)).toEqual(sections)
})

test.each<[string, (header: string) => string, string]>([
  ['an array beyond the end', (header) => header.replace('"bytes":12', '"bytes":1200000000'), 'out of place'],
  ['an array of negative length', (header) => header.replace('"bytes":12', '"bytes":-12'), 'header cannot be read'],
  ['overlapping arrays', (header) => header.replace('"start":16', '"start":0'), 'out of place'],
  ['two arrays of one name', (header) => header.replace('intents/codes', 'intents/weights'), 'out of place'],
  ['an array of half a number', (header) => header.replace('"bytes":12', '"bytes":11'), 'wrong size'],
  ['an unknown type', (header) => header.replace('float32', 'float16'), 'header cannot be read'],
  ['a key that reaches a prototype', (header) => header.replace('{"names"', '{"__proto__":{"x":1},"names"'), 'header cannot be read'],
  ['a section that comes twice', (header) => header.replace('"name":"tagger"', '"name":"intents"'), 'comes twice'],
  ['no JSON', () => '{"sections":', 'header cannot be read'],
  [
    'an array left out',
    (header) => header.replace(/,\{"name":"tagger\/empty"[^}]*\}/, '').replace(/,\{"name":"tagger\/table"[^}]*\}/, ''),
    'longer or shorter',
  ],
])('refuses %s', (_, change, reason) => {
  const changed = change(readHeader())
  expect(changed).not.toBe(readHeader())
  expect(reasonOf(withHeader(changed))).toContain(reason)
})

test('refuses numbers that are none', () => {
  const bytes = artifact.slice()
  const view = new DataView(bytes.buffer)
  const start = Math.ceil((prefixBytes + view.getUint32(artifactMagic.length + 4, true)) / 8) * 8
  view.setFloat32(start, Number.NaN, true)
  expect(reasonOf(seal(bytes))).toContain('no number')
})

test('refuses a header longer than the artifact, and any cut', () => {
  const bytes = artifact.slice()
  new DataView(bytes.buffer).setUint32(artifactMagic.length + 4, 0xffffffff, true)
  expect(reasonOf(seal(bytes))).toContain('header is longer')
  for (let length = 0; length < artifact.length; length += 7) expect(reasonOf(artifact.slice(0, length))).toMatch(/not a model|damaged/)
})

test('a flipped bit with a fitting checksum is refused with a reason or read as other numbers, never anything else', () => {
  for (let at = 0; at < artifact.length - checksumBytes; at++) {
    for (const bit of [1, 16, 128]) {
      const bytes = artifact.slice()
      bytes[at] = (bytes[at] ?? 0) ^ bit
      expect(reasonOf(bytes)).toMatch(/^This NLU model cannot be used: (it is not a model|it is damaged|it has format)/)
      expect(reasonOf(seal(bytes))).toMatch(/^(none$|This NLU model cannot be used: )/)
    }
  }
})
