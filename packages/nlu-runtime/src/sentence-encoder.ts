import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '@frontdesk/core/errors'
import { startThread } from '@frontdesk/threads/start-thread'
import type { SentenceRun } from './load-sentence-session.ts'
import type { Encoder, PartsEncoding, TokenEncoding } from './port.ts'
import { readWords } from './read-words.ts'
import { createThreadPool } from './thread-pool.ts'
import { readTokenProjection } from './token-projection.ts'
import { createVectorCache } from './vector-cache.ts'

export type EncoderOptions = {
  /** Folder with `encoder.onnx`, `tokenizer.json` and `tokenizer_config.json`. */
  modelDir: string
  /** Threads, each with a session of its own (about 65 MB); 1 unless told. */
  threads?: number
  /** The bundled `threads/encoder-thread`; from source it is found beside this file. */
  workerUrl?: URL
  /** Texts that may wait; one more is refused with `limit-reached`. */
  queueLimit?: number
  /** Vectors kept by text. */
  cacheSize?: number
}

/** Texts whose tokens' vectors are kept: a message in hand is encoded for its intent first and searched with after. */
const recentTokens = 32

export type EncoderThreadData = { modelDir: string }
/** `project` makes the tokens' vectors small in the thread already. */
export type EncoderInput = { parts: readonly string[]; project: boolean }
type EncoderOutput = Omit<SentenceRun, 'tokens'> & { tokens: Float32Array | Int8Array }

const hashFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash).catch((cause: unknown) => {
    throw new AppError('internal', `The sentence encoder cannot be read: ${path}`, { cause })
  })
  return hash.digest('hex')
}

/**
 * Starts the sentence encoder in worker threads and waits until it answers. `encode` yields the shared, read-only vector of a text
 * (384 numbers of unit length); texts of any length are taken, only the first 256 tokens count.
 */
export const createEncoder = async (options: EncoderOptions): Promise<Encoder> => {
  const url = options.workerUrl ?? new URL('./threads/encoder-thread.ts', import.meta.url)
  const hash = await hashFile(join(options.modelDir, 'encoder.onnx'))
  const words = await readWords(options.modelDir)
  const projection = await readTokenProjection(options.modelDir)
  const cache = createVectorCache<Float32Array>(options.cacheSize ?? 2_000)
  const recent = createVectorCache<EncoderOutput>(recentTokens)
  const projected = createVectorCache<TokenEncoding>(options.cacheSize ?? 2_000)
  const running = new Map<string, Promise<EncoderOutput>>()
  const pool = createThreadPool<EncoderInput, EncoderOutput>({
    name: 'sentence encoder',
    threads: options.threads ?? 1,
    queueLimit: options.queueLimit ?? 500,
    start: () => startThread(url, { modelDir: options.modelDir } satisfies EncoderThreadData),
  })
  const run = (text: string, project: boolean): Promise<EncoderOutput> => {
    const shared = running.get(text)
    if (shared !== undefined) return shared
    const started = pool
      .run({ parts: [text], project })
      .then((output) => {
        cache.set(text, output.vector)
        recent.set(text, output)
        return output
      })
      .finally(() => running.delete(text))
    running.set(text, started)
    return started
  }
  const encode = async (text: string): Promise<Float32Array> => cache.get(text) ?? (await run(text, false)).vector
  const encodeTokens = async (text: string): Promise<TokenEncoding> => {
    const known = projected.get(text)
    if (known !== undefined) return known
    if (!projection) throw new AppError('internal', 'The encoder has no token projection.')
    const { vector, tokens, pieces } = recent.get(text) ?? (await run(text, true))
    const encoding = { vector, tokens: tokens instanceof Int8Array ? tokens : projection.project(tokens), pieces }
    projected.set(text, encoding)
    return encoding
  }
  const encodeParts = async (parts: readonly string[]): Promise<PartsEncoding> => {
    // Passages are many and nobody waits for one: a message goes before them.
    const { tokens, ...run } = await pool.run({ parts, project: true }, 'later')
    if (!(tokens instanceof Int8Array)) throw new AppError('internal', 'The encoder has no token projection.')
    return { ...run, tokens }
  }
  const first = await encode('').catch(async (error: unknown) => {
    await pool.close()
    throw error
  })
  return {
    hash,
    dimensions: first.length,
    encode,
    isWord: (word) => words.has(word),
    ...(projection ? { encodeTokens, encodeParts } : {}),
    close: pool.close,
  }
}
