import { createHash } from 'node:crypto'
import { AppError } from '@frontdesk/core/errors'
import type { IntentModel, QuantizedRows } from '@frontdesk/core/nlu/intent/intent-model'
import { ModelHeader } from '@frontdesk/core/nlu/model-header'
import { artifactFormat, artifactMagic, checksumBytes, prefixBytes } from './artifact-format.ts'

const refuse = (reason: string, cause?: unknown): AppError =>
  new AppError('invalid', `This NLU model cannot be used: ${reason}.`, { cause })

const readHeader = (artifact: Uint8Array): { header: ModelHeader; start: number } => {
  if (artifact.length < prefixBytes + checksumBytes || artifactMagic.some((byte, i) => artifact[i] !== byte)) {
    throw refuse('it is not a model')
  }
  const view = new DataView(artifact.buffer, artifact.byteOffset, artifact.byteLength)
  const format = view.getUint32(artifactMagic.length, true)
  if (format !== artifactFormat) throw refuse(`it has format ${format}, this version reads format ${artifactFormat}`)
  const checksum = createHash('sha256').update(artifact.subarray(0, -checksumBytes)).digest()
  if (checksum.some((byte, i) => artifact[artifact.length - checksumBytes + i] !== byte)) throw refuse('it is damaged')
  const length = view.getUint32(artifactMagic.length + 4, true)
  try {
    const header = ModelHeader.parse(JSON.parse(new TextDecoder().decode(artifact.subarray(prefixBytes, prefixBytes + length))))
    return { header, start: Math.ceil((prefixBytes + length) / 8) * 8 }
  } catch (cause) {
    throw refuse('its header cannot be read', cause)
  }
}

/** Reads what `packArtifact` wrote; throws `invalid` with the reason when it is something else, damaged, or of another encoder. */
export const unpackArtifact = (artifact: Uint8Array, encoderHash: string): { header: ModelHeader; model: IntentModel } => {
  const { header, start } = readHeader(artifact)
  if (header.encoderHash !== encoderHash) throw refuse('it was trained with another sentence encoder')
  const readBytes = (name: string, bytes: number): ArrayBuffer => {
    const place = header.arrays[name]
    if (place?.bytes !== bytes || start + place.start + bytes > artifact.length - checksumBytes) throw refuse(`${name} has a wrong size`)
    return new Uint8Array(artifact.subarray(start + place.start, start + place.start + bytes)).buffer
  }
  const readFloats = (name: string, length: number) => new Float32Array(readBytes(name, length * 4))
  const readRows = (name: string, rows: number, columns: number): QuantizedRows => ({
    columns,
    codes: new Int8Array(readBytes(`${name}Codes`, rows * columns)),
    scales: readFloats(`${name}Scales`, rows),
  })
  const countRows = (name: string): number => (header.arrays[`${name}Scales`]?.bytes ?? 0) / 4
  return {
    header,
    model: {
      intents: header.intents,
      terms: header.terms,
      termWeights: readFloats('termWeights', header.terms.length),
      lexicalWeights: readRows('lexical', header.terms.length, header.intents.length),
      denseWeights: readFloats('denseWeights', header.intents.length * header.dimensions),
      denseShare: header.denseShare,
      sharpness: header.sharpness,
      phraseVectors: readRows('phrase', countRows('phrase'), header.dimensions),
      outsideVectors: readRows('outside', countRows('outside'), header.dimensions),
      scopeWeights: header.scopeWeights,
      outOfScopeThreshold: header.outOfScopeThreshold,
    },
  }
}
