import { createHash } from 'node:crypto'
import { type ArrayPlace, type ModelHeader, NumberType } from '@frontdesk/core/nlu/model-header'
import type { ModelSection, NumberArray } from '@frontdesk/core/nlu/model-section'
import { artifactFormat, artifactMagic, checksumBytes, prefixBytes } from './artifact-format.ts'
import { numberArrays } from './number-arrays.ts'

/** `sections` go by name (lower case, dashes). */
export type ArtifactContents = { dataHash: string; encoderHash: string; sections: Readonly<Record<string, ModelSection>> }

const align = (bytes: number): number => Math.ceil(bytes / 8) * 8

const typeOf = (array: NumberArray): NumberType => {
  const type = NumberType.options.find((name) => array instanceof numberArrays[name])
  if (type === undefined) throw new Error('An artifact holds no arrays of that type.')
  return type
}

const placeArrays = (sections: ArtifactContents['sections']): { places: ArrayPlace[]; parts: NumberArray[]; size: number } => {
  const places: ArrayPlace[] = []
  const parts: NumberArray[] = []
  let size = 0
  for (const [section, { arrays }] of Object.entries(sections)) {
    for (const [name, array] of Object.entries(arrays)) {
      places.push({ name: `${section}/${name}`, type: typeOf(array), start: size, bytes: array.byteLength })
      parts.push(array)
      size += align(array.byteLength)
    }
  }
  return { places, parts, size }
}

/** Writes a model as bytes: magic, format, length of the JSON header, header, numbers (little endian), SHA-256 of all before it. */
export const packArtifact = ({ sections, dataHash, encoderHash }: ArtifactContents): Uint8Array<ArrayBuffer> => {
  const { places, parts, size } = placeArrays(sections)
  const header: ModelHeader = {
    encoderHash,
    dataHash,
    sections: Object.entries(sections).map(([name, section]) => ({ name, header: section.header })),
    arrays: places,
  }
  const headerBytes = new TextEncoder().encode(JSON.stringify(header))
  const start = align(prefixBytes + headerBytes.length)
  const artifact = new Uint8Array(start + size + checksumBytes)
  const view = new DataView(artifact.buffer)
  artifact.set(artifactMagic)
  view.setUint32(artifactMagic.length, artifactFormat, true)
  view.setUint32(artifactMagic.length + 4, headerBytes.length, true)
  artifact.set(headerBytes, prefixBytes)
  parts.forEach((part, index) => {
    artifact.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), start + (places[index]?.start ?? 0))
  })
  artifact.set(createHash('sha256').update(artifact.subarray(0, -checksumBytes)).digest(), artifact.length - checksumBytes)
  return artifact
}
