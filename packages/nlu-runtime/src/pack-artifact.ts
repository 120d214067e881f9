import { createHash } from 'node:crypto'
import type { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import type { IntentModel } from '@frontdesk/core/nlu/intent/intent-model'
import type { ModelHeader } from '@frontdesk/core/nlu/model-header'
import { artifactFormat, artifactMagic, checksumBytes, prefixBytes } from './artifact-format.ts'

export type ArtifactContents = { model: IntentModel; entities: EntityDefinition[]; dataHash: string; encoderHash: string }

const align = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Writes a model as bytes: magic, format, length of the JSON header, header, numbers (little endian), SHA-256 of all before it. */
export const packArtifact = ({ model, entities, dataHash, encoderHash }: ArtifactContents): Uint8Array<ArrayBuffer> => {
  const parts: Record<string, Float32Array | Int8Array> = {
    termWeights: model.termWeights,
    lexicalCodes: model.lexicalWeights.codes,
    lexicalScales: model.lexicalWeights.scales,
    denseWeights: model.denseWeights,
    phraseCodes: model.phraseVectors.codes,
    phraseScales: model.phraseVectors.scales,
    outsideCodes: model.outsideVectors.codes,
    outsideScales: model.outsideVectors.scales,
  }
  let size = 0
  const arrays: ModelHeader['arrays'] = {}
  for (const [name, part] of Object.entries(parts)) {
    arrays[name] = { start: size, bytes: part.byteLength }
    size += align(part.byteLength)
  }
  const header: ModelHeader = {
    encoderHash,
    dataHash,
    intents: [...model.intents],
    terms: [...model.terms],
    entities,
    denseShare: model.denseShare,
    sharpness: model.sharpness,
    outOfScopeThreshold: model.outOfScopeThreshold,
    scopeWeights: model.scopeWeights,
    dimensions: model.phraseVectors.columns,
    arrays,
  }
  const headerBytes = new TextEncoder().encode(JSON.stringify(header))
  const start = align(prefixBytes + headerBytes.length)
  const artifact = new Uint8Array(start + size + checksumBytes)
  const view = new DataView(artifact.buffer)
  artifact.set(artifactMagic)
  view.setUint32(artifactMagic.length, artifactFormat, true)
  view.setUint32(artifactMagic.length + 4, headerBytes.length, true)
  artifact.set(headerBytes, prefixBytes)
  for (const [name, part] of Object.entries(parts)) {
    artifact.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), start + (arrays[name]?.start ?? 0))
  }
  artifact.set(createHash('sha256').update(artifact.subarray(0, -checksumBytes)).digest(), artifact.length - checksumBytes)
  return artifact
}
