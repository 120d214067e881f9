import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { AppError } from '@frontdesk/core/errors'

type Bytes = AsyncIterable<Uint8Array>

/** Counts what passes and fails at the first byte too many. */
async function* countTo(source: Bytes, maxBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new AppError('limit-reached', `The answer is larger than ${Math.ceil(maxBytes / 1024)} KB.`)
    yield chunk
  }
}

async function* pass(source: Bytes, decoder: Duplex): AsyncGenerator<Uint8Array> {
  const fed = pipeline(source, decoder).catch((error: Error) => void decoder.destroy(error))
  try {
    yield* decoder
  } finally {
    decoder.destroy()
    await fed
  }
}

/** `deflate` means zlib's format (RFC 9110, 8.4.1.2), but some servers send the raw one; the first byte tells. */
async function* inflate(source: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const first = await source.next()
  if (first.done === true) return
  const whole = async function* () {
    yield first.value
    yield* source
  }
  yield* pass(whole(), ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw())
}

const decode = (source: AsyncGenerator<Uint8Array>, coding: string): AsyncGenerator<Uint8Array> => {
  if (coding === 'gzip' || coding === 'x-gzip') return pass(source, createGunzip())
  if (coding === 'br') return pass(source, createBrotliDecompress())
  if (coding === 'deflate') return inflate(source)
  throw new AppError('invalid', `The answer is compressed in a way that is not understood (${coding.slice(0, 20)}).`)
}

/** The decompressed body. Counts both the bytes on the wire and those that come out, so that neither can grow past `maxBytes`. */
export const readBody = async (body: Bytes, encoding: string | undefined, maxBytes: number): Promise<Uint8Array> => {
  const named = (encoding ?? '').toLowerCase().split(',')
  const codings = named.map((part) => part.trim()).filter((part) => part !== '' && part !== 'identity')
  if (codings.length > 2) throw new AppError('invalid', 'The answer is compressed more than twice.')
  let source = countTo(body, maxBytes)
  for (const coding of codings.reverse()) source = countTo(decode(source, coding), maxBytes)
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
