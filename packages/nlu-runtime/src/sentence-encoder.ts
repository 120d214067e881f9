import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '@frontdesk/core/errors'
import type { Encoder } from './port.ts'
import { readWords } from './read-words.ts'
import { startThread } from './start-thread.ts'
import { createThreadPool } from './thread-pool.ts'
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

export type EncoderThreadData = { modelDir: string }

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
  const cache = createVectorCache(options.cacheSize ?? 2_000)
  const running = new Map<string, Promise<Float32Array>>()
  const pool = createThreadPool<string, Float32Array>({
    name: 'sentence encoder',
    threads: options.threads ?? 1,
    queueLimit: options.queueLimit ?? 500,
    start: () => startThread(url, { modelDir: options.modelDir } satisfies EncoderThreadData),
  })
  const encode = (text: string): Promise<Float32Array> => {
    const known = cache.get(text)
    if (known !== undefined) return Promise.resolve(known)
    const shared = running.get(text)
    if (shared !== undefined) return shared
    const run = pool
      .run(text)
      .then((vector) => {
        cache.set(text, vector)
        return vector
      })
      .finally(() => running.delete(text))
    running.set(text, run)
    return run
  }
  const first = await encode('').catch(async (error: unknown) => {
    await pool.close()
    throw error
  })
  return { hash, dimensions: first.length, encode, isWord: (word) => words.has(word), close: pool.close }
}
