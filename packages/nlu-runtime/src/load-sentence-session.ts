import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** Tokens the encoder reads, its two marks included. */
const maxTokens = 256
/** Characters looked at: far more than 256 tokens of running text, so that a huge text costs no more than a long one. */
const maxCharacters = 20_000

/** `tokens` are the vectors of `pieces` as the last layer leaves them, row by row. */
export type SentenceRun = { vector: Float32Array<ArrayBuffer>; tokens: Float32Array<ArrayBuffer>; pieces: string[] }
export type SentenceSession = { encode(text: string): Promise<SentenceRun> }

/** The first tokens and the closing mark. */
const cut = <Token>(tokens: readonly Token[]): Token[] =>
  tokens.length > maxTokens ? [...tokens.slice(0, maxTokens - 1), ...tokens.slice(-1)] : [...tokens]

/**
 * Loads the encoder of `modelDir`. One text a run: activations are quantized per tensor, so in a batch a vector would depend on its
 * neighbours. The text's vector is of unit length.
 */
export const loadSentenceSession = async (modelDir: string): Promise<SentenceSession> => {
  const readJson = async (name: string): Promise<object> => JSON.parse(await readFile(join(modelDir, name), 'utf8'))
  const [definition, config] = await Promise.all([readJson('tokenizer.json'), readJson('tokenizer_config.json')])
  const tokenizer = new Tokenizer({ ...definition, truncation: null, padding: null }, config)
  const session = await InferenceSession.create(join(modelDir, 'encoder.onnx'), { intraOpNumThreads: 1, interOpNumThreads: 1 })
  return {
    encode: async (text) => {
      const { ids, tokens } = tokenizer.encode(text.slice(0, maxCharacters))
      if (ids.length === 0) throw new Error('The tokenizer yielded no tokens.')
      const kept = cut(ids)
      const inputIds = new Tensor('int64', BigInt64Array.from(kept, BigInt), [1, kept.length])
      const attentionMask = new Tensor('int64', new BigInt64Array(kept.length).fill(1n), [1, kept.length])
      const outputs = await session.run({ input_ids: inputIds, attention_mask: attentionMask }, ['embedding', 'token_embeddings'])
      const { embedding, token_embeddings: rows } = outputs
      if (!(embedding?.data instanceof Float32Array && rows?.data instanceof Float32Array))
        throw new Error('The encoder yielded no embedding.')
      return { vector: new Float32Array(embedding.data), tokens: new Float32Array(rows.data), pieces: cut(tokens) }
    },
  }
}
