import { AppError } from '@frontdesk/core/errors'
import { ModelHeader } from '@frontdesk/core/nlu/model-header'
import type { ModelSection, NumberArray } from '@frontdesk/core/nlu/model-section'
import { artifactFormat, artifactMagic, checksumBytes, prefixBytes } from './artifact-format.ts'
import { hashInSteps } from './hash-in-steps.ts'
import { numberArrays } from './number-arrays.ts'
import { runAtOnce, type Steps } from './run-steps.ts'

/** Greatest artifact that is looked at, in bytes. */
const greatestArtifact = 2 ** 30

const refuse = (reason: string, cause?: unknown): AppError =>
  new AppError('invalid', `This NLU model cannot be used: ${reason}.`, { cause })

const refusePrototypes = (key: string, value: unknown): unknown => {
  if (key === '__proto__') throw new Error('a key would reach a prototype')
  return value
}

function* readHeader(artifact: Uint8Array): Steps<{ header: ModelHeader; start: number }> {
  if (artifact.length < prefixBytes + checksumBytes || artifactMagic.some((byte, i) => artifact[i] !== byte)) {
    throw refuse('it is not a model')
  }
  if (artifact.length > greatestArtifact) throw refuse('it is too large')
  const view = new DataView(artifact.buffer, artifact.byteOffset, artifact.byteLength)
  const format = view.getUint32(artifactMagic.length, true)
  if (format !== artifactFormat) throw refuse(`it has format ${format}, this version reads format ${artifactFormat}`)
  const checksum = yield* hashInSteps(artifact.subarray(0, -checksumBytes))
  if (checksum.some((byte, i) => artifact[artifact.length - checksumBytes + i] !== byte)) throw refuse('it is damaged')
  const end = prefixBytes + view.getUint32(artifactMagic.length + 4, true)
  if (end > artifact.length - checksumBytes) throw refuse('its header is longer than itself')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(artifact.subarray(prefixBytes, end))
    return { header: ModelHeader.parse(JSON.parse(text, refusePrototypes)), start: Math.ceil(end / 8) * 8 }
  } catch (cause) {
    throw refuse('its header cannot be read', cause)
  }
}

/** Reads the arrays one behind the other, so that none can overlap another or lie outside. */
function* readArrays(artifact: Uint8Array, { arrays }: ModelHeader, start: number): Steps<Map<string, NumberArray>> {
  const read = new Map<string, NumberArray>()
  const end = artifact.length - checksumBytes
  let next = 0
  for (const { name, type, start: first, bytes } of arrays) {
    const from = start + first
    if (first !== next || read.has(name) || from + bytes > end) throw refuse(`${name} is out of place`)
    if (bytes % numberArrays[type].BYTES_PER_ELEMENT !== 0) throw refuse(`${name} has a wrong size`)
    const values = new numberArrays[type](new Uint8Array(artifact.subarray(from, from + bytes)).buffer)
    const mayBeNone = values instanceof Float32Array || values instanceof Float64Array
    if (mayBeNone && !values.every(Number.isFinite)) throw refuse(`${name} holds what is no number`)
    read.set(name, values)
    next = Math.ceil((first + bytes) / 8) * 8
    yield undefined
  }
  if (start + next !== end) throw refuse('it is longer or shorter than its header says')
  return read
}

export type UnpackedArtifact = { dataHash: string; sections: ReadonlyMap<string, ModelSection> }

/** `unpackArtifact` in steps. */
export function* unpackInSteps(artifact: Uint8Array, encoderHash: string): Steps<UnpackedArtifact> {
  const { header, start } = yield* readHeader(artifact)
  if (header.encoderHash !== encoderHash) throw refuse('it was trained with another sentence encoder')
  yield undefined
  const arrays = yield* readArrays(artifact, header, start)
  const sections = new Map<string, ModelSection>()
  for (const { name, header: sectionHeader } of header.sections) {
    if (sections.has(name)) throw refuse(`${name} comes twice`)
    const own = [...arrays].flatMap(([path, array]) => (path.startsWith(`${name}/`) ? [[path.slice(name.length + 1), array]] : []))
    sections.set(name, { header: sectionHeader, arrays: Object.fromEntries(own) })
  }
  return { dataHash: header.dataHash, sections }
}

/** Reads what `packArtifact` wrote; throws `invalid` with the reason when it is something else, damaged, or of another encoder. */
export const unpackArtifact = (artifact: Uint8Array, encoderHash: string): UnpackedArtifact =>
  runAtOnce(unpackInSteps(artifact, encoderHash))
