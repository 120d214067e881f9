import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** Tokens the encoder reads, its two marks included. */
const maxTokens = 256
/** Characters looked at: far more than 256 tokens of running text, so that a huge text costs no more than a long one. */
const maxCharacters = 20_000

/**
 * `tokens` are the vectors of `pieces` as the last layer leaves them, row by row; `parts` the vectors of the text's parts, and of these the
 * first `read` were read to their end.
 */
export type SentenceRun = {
  vector: Float32Array<ArrayBuffer>
  tokens: Float32Array<ArrayBuffer>
  pieces: string[]
  parts: (Float32Array<ArrayBuffer> | null)[]
  read: number
}
/** Encodes a text that is handed in as its parts, one behind the other. */
export type SentenceSession = { encode(parts: readonly string[]): Promise<SentenceRun> }

type Input = { ids: number[]; pieces: string[]; spans: { from: number; to: number }[]; read: number }

const tokenize = (tokenizer: Tokenizer, parts: readonly string[]): Input => {
  const marks = tokenizer.encode('')
  const most = maxTokens - 1
  const ids = marks.ids.slice(0, 1)
  const pieces = marks.tokens.slice(0, 1)
  const spans: Input['spans'] = []
  let read = 0
  for (const part of parts) {
    if (ids.length >= most) break
    const { ids: own, tokens } = tokenizer.encode(part.slice(0, maxCharacters), { add_special_tokens: false })
    const room = most - ids.length
    spans.push({ from: ids.length, to: ids.length + Math.min(room, own.length) })
    if (own.length <= room) read += 1
    ids.push(...own.slice(0, room))
    pieces.push(...tokens.slice(0, room))
  }
  return { ids: [...ids, ...marks.ids.slice(-1)], pieces: [...pieces, ...marks.tokens.slice(-1)], spans, read }
}

const meanOf = (rows: Float32Array, width: number, { from, to }: { from: number; to: number }): Float32Array<ArrayBuffer> | null => {
  if (from === to) return null
  const mean = new Float32Array(width)
  for (let at = from * width; at < to * width; at += 1) mean[at % width] = (mean[at % width] as number) + (rows[at] as number)
  const length = Math.hypot(...mean)
  return length === 0 ? null : mean.map((value) => value / length)
}

/**
 * Loads the encoder of `modelDir`. One text a run: activations are quantized per tensor, so in a batch a vector would depend on its
 * neighbours. Vectors are of unit length, but for those of tokens.
 */
export const loadSentenceSession = async (modelDir: string): Promise<SentenceSession> => {
  const readJson = async (name: string): Promise<object> => JSON.parse(await readFile(join(modelDir, name), 'utf8'))
  const [definition, config] = await Promise.all([readJson('tokenizer.json'), readJson('tokenizer_config.json')])
  const tokenizer = new Tokenizer({ ...definition, truncation: null, padding: null }, config)
  const session = await InferenceSession.create(join(modelDir, 'encoder.onnx'), { intraOpNumThreads: 1, interOpNumThreads: 1 })
  return {
    encode: async (parts) => {
      const { ids, pieces, spans, read } = tokenize(tokenizer, parts)
      const inputIds = new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length])
      const attentionMask = new Tensor('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length])
      const outputs = await session.run({ input_ids: inputIds, attention_mask: attentionMask }, ['embedding', 'token_embeddings'])
      const { embedding, token_embeddings: rows } = outputs
      if (!(embedding?.data instanceof Float32Array && rows?.data instanceof Float32Array))
        throw new Error('The encoder yielded no embedding.')
      const vector = new Float32Array(embedding.data)
      const tokens = new Float32Array(rows.data)
      const vectors = spans.map((span) => meanOf(tokens, vector.length, span))
      return { vector, tokens, pieces, parts: parts.map((_, at) => vectors[at] ?? null), read }
    },
  }
}
