import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'

/** Tokens the encoder reads, its two marks included. */
const maxTokens = 256
/** Characters looked at: far more than 256 tokens of running text, so that a huge text costs no more than a long one. */
const maxCharacters = 20_000

export type SentenceSession = { encode(text: string): Promise<Float32Array<ArrayBuffer>> }

/**
 * Loads the encoder of `modelDir`. One text a run: activations are quantized per tensor, so in a batch a vector would depend on its
 * neighbours. Returns vectors of unit length.
 */
export const loadSentenceSession = async (modelDir: string): Promise<SentenceSession> => {
  const readJson = async (name: string): Promise<object> => JSON.parse(await readFile(join(modelDir, name), 'utf8'))
  const [definition, config] = await Promise.all([readJson('tokenizer.json'), readJson('tokenizer_config.json')])
  const tokenizer = new Tokenizer({ ...definition, truncation: null, padding: null }, config)
  const session = await InferenceSession.create(join(modelDir, 'encoder.onnx'), { intraOpNumThreads: 1, interOpNumThreads: 1 })
  return {
    encode: async (text) => {
      const { ids } = tokenizer.encode(text.slice(0, maxCharacters))
      const last = ids.at(-1)
      if (last === undefined) throw new Error('The tokenizer yielded no tokens.')
      const kept = ids.length > maxTokens ? [...ids.slice(0, maxTokens - 1), last] : ids
      const inputIds = new Tensor('int64', BigInt64Array.from(kept, BigInt), [1, kept.length])
      const attentionMask = new Tensor('int64', new BigInt64Array(kept.length).fill(1n), [1, kept.length])
      const { embedding } = await session.run({ input_ids: inputIds, attention_mask: attentionMask }, ['embedding'])
      if (!(embedding?.data instanceof Float32Array)) throw new Error('The encoder yielded no embedding.')
      return new Float32Array(embedding.data)
    },
  }
}
